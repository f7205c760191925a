package org.khronika.gateway.projection;

/// How long the answers to an operation are, measured by what was fetched for them: so much memory
/// is set aside, once, for the next one. A guess that is wrong, or lost between two threads, costs
/// some time and nothing else.
public final class AnswerLength {
  private static final int PARTS = 16;

  /// However often the last one said the same thing.
  private static final int MOST_PARTS = 8 * PARTS;

  private static final int AROUND = 64;

  /// How many sixteenths of what was fetched the longest of the last answers had.
  private int parts = PARTS;

  int guess(int fetched) {
    return fetched / PARTS * parts + AROUND;
  }

  void learn(int fetched, int length) {
    var needed = Math.min(MOST_PARTS, length / (fetched / PARTS + 1) + 1);
    parts = needed > parts ? needed : parts - Math.ceilDiv(parts - needed, PARTS);
  }
}
