package org.khronika.incidents.clearance;

import org.jspecify.annotations.Nullable;

/// Somebody sent a token that is not valid, or no longer.
///
/// @param purpose what for, as it said itself
public record TokenRefused(@Nullable String purpose) {
  /// What it was told.
  public static final String CODE = "UNAUTHENTICATED";
}
