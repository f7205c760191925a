package org.khronika.incidents.document;

import static org.khronika.incidents.document.UserErrorCode.CONFLICT;

import org.jspecify.annotations.Nullable;

/// How a document stands to what is stored under its key.
public enum Standing {
  /// Nothing is stored.
  NEW,
  /// The same document is stored.
  SAME,
  /// Another document is stored.
  OTHER;

  public static Standing of(String digest, @Nullable Stored stored) {
    if (stored == null) {
      return NEW;
    }
    return digest.equals(stored.storedDigest()) ? SAME : OTHER;
  }

  /// Reports a document that builds on another record than the stored one.
  public void checkVersion(@Nullable Integer version, @Nullable Stored stored, Problems problems) {
    switch (this) {
      case SAME -> {}
      case NEW -> {
        if (version != null) {
          problems
              .at("version")
              .report(
                  CONFLICT,
                  "Nothing is recorded under this key; leave version out to record it anew.");
        }
      }
      case OTHER -> checkReplaced(version, stored, problems);
    }
  }

  private static void checkReplaced(
      @Nullable Integer version, @Nullable Stored stored, Problems problems) {
    int current = stored == null ? 0 : stored.storedVersion();
    if (version == null) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "Another document is recorded under this key; read it, and give version: %d to replace it."
                  .formatted(current));
    } else if (version != current) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "The record has changed: it is at version %d. Read it again before you replace it."
                  .formatted(current));
    }
  }
}
