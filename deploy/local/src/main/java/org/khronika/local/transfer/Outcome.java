package org.khronika.local.transfer;

import java.util.List;

/// What became of a document.
public sealed interface Outcome {
  /// It is in the record now, or was before.
  ///
  /// @param how `CREATED`, `REPLACED` or `UNCHANGED`
  record Recorded(String how) implements Outcome {}

  /// It is not.
  record Refused(List<Mistake> mistakes) implements Outcome {
    /// Whether all that is wrong is that it refers to what is not recorded, which another document
    /// may still bring.
    public boolean isEarly() {
      return areAll("NOT_FOUND");
    }

    /// Whether all that is wrong is that something else is recorded under its key.
    public boolean isTaken() {
      return areAll("CONFLICT");
    }

    private boolean areAll(String code) {
      return mistakes.stream().allMatch(mistake -> mistake.code().equals(code));
    }
  }

  /// One thing that is wrong with a document.
  ///
  /// @param path where, from `input` on; empty where that is not known
  record Mistake(String path, String message, String code) {
    @Override
    public String toString() {
      return (path.isEmpty() ? "" : path + ": ") + message + " (" + code + ")";
    }
  }
}
