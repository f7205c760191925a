package org.khronika.incidents.review;

import static org.khronika.incidents.document.UserErrorCode.CONFLICT;
import static org.khronika.incidents.document.UserErrorCode.INVALID_TRANSITION;
import static org.khronika.incidents.document.UserErrorCode.INVALID_VALUE;
import static org.khronika.incidents.document.UserErrorCode.NOT_FOUND;

import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Problems;

/// A step that a review is to take.
///
/// @param version the one that was looked at
public record ReviewStep(
    String key, int version, ReviewTransition transition, @Nullable String reason) {

  void check(Problems problems) {
    problems.key("key", key);
    problems.text("reason", reason);
    if (reason == null && transition.needsReason()) {
      problems
          .at("reason")
          .report(INVALID_VALUE, "%s needs a reason; give one.".formatted(transition));
    }
  }

  void checkAgainst(@Nullable Reviewed record, Problems problems) {
    if (record == null) {
      if (!problems.any()) {
        problems.at("key").report(NOT_FOUND, "Nothing of this key is recorded.");
      }
      return;
    }
    if (version != record.storedVersion()) {
      problems
          .at("version")
          .report(
              CONFLICT,
              "The record is of version %d by now; read it, and give that version."
                  .formatted(record.storedVersion()));
    }
    if (record.storedReviewState() != transition.from()) {
      problems
          .at("transition")
          .report(
              INVALID_TRANSITION,
              "%s is a step from %s; the record is in the state %s."
                  .formatted(transition, transition.from(), record.storedReviewState()));
    }
  }
}
