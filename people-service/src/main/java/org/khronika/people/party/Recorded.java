package org.khronika.people.party;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.RecordOutcome;
import org.khronika.people.document.UserError;

/// What recording a document came to: the party as it is now, or why it was refused.
public record Recorded<T extends RecordedParty>(
    @Nullable T party, RecordOutcome outcome, List<UserError> userErrors) {

  static <T extends RecordedParty> Recorded<T> as(RecordOutcome outcome, T party) {
    return new Recorded<>(party, outcome, List.of());
  }

  static <T extends RecordedParty> Recorded<T> refused(List<UserError> userErrors) {
    return new Recorded<>(null, RecordOutcome.REFUSED, userErrors);
  }
}
