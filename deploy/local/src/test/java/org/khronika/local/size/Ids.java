package org.khronika.local.size;

import java.util.UUID;

/// Ids of version 7 that are the same in every run.
final class Ids {
  private static final long MILLIS = 1_700_000_000_000L;

  private Ids() {}

  /// @param kind tells rows of different tables apart
  static UUID of(int kind, int number) {
    return new UUID(
        ((MILLIS + number) << 16) | 0x7000L | kind,
        0x8000_0000_0000_0000L | ((long) kind << 32) | number);
  }
}
