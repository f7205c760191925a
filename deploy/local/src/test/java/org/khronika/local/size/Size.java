package org.khronika.local.size;

/// How much is made.
///
/// @param actsOfOne how many acts one and the same person suffers
record Size(int people, int organizations, int incidents, int acts, int actsOfOne) {
  static final Size WHOLE = new Size(100_000, 5_000, 40_000, 500_000, 20_000);

  /// A part of it all, such as a fifth.
  Size dividedBy(int parts) {
    return new Size(
        people / parts, organizations / parts, incidents / parts, acts / parts, actsOfOne / parts);
  }

  static final Size SMALL = new Size(1_000, 100, 400, 5_000, 200);
}
