package org.khronika.local.size;

import java.util.SplittableRandom;

/// Choices of which few are taken often and many seldom.
final class Skew {
  private Skew() {}

  /// A number below a bound, small ones oftener: half of the choices fall on an eighth of the
  /// numbers.
  static int below(int bound, SplittableRandom random) {
    double share = random.nextDouble();
    return (int) (bound * share * share * share);
  }
}
