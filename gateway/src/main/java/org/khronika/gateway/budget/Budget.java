package org.khronika.gateway.budget;

import java.time.Duration;

/// What each caller may have.
///
/// @param burst how much time its requests may take at once; without an end where it is zero
/// @param refill how much of that time comes back in a second, in seconds
/// @param atOnce how many of its requests are answered at the same time; without an end where it is
///   zero
public record Budget(Duration burst, double refill, int atOnce) {
  public Budget {
    if (burst.isNegative() || atOnce < 0 || !(refill > 0)) {
      throw new IllegalArgumentException(
          "a caller's budget is no less than nothing, and more of it comes back than nothing");
    }
  }

  boolean limitsTime() {
    return !burst.isZero();
  }

  boolean limitsNumber() {
    return atOnce > 0;
  }

  /// How long it takes until so much is paid off.
  long nanosToPayOff(long cost) {
    return (long) (cost / refill);
  }
}
