package org.khronika.people.party;

import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Problems;
import org.khronika.people.review.ReviewTransition;

@Input("ReviewPartyInput")
@Description("A step that the review of a party is to take.")
public record ReviewPartyInput(
    @NonNull @Description("The key of the party.") String key,
    @NonNull
        @Description(
            "The version of the record that was looked at: a newer one has to be looked at first.")
        Integer version,
    @NonNull @Description("The step.") ReviewTransition transition,
    @Nullable @Description("Why it is taken; needed for RETURN, PROPOSE_RETRACTION and RETRACT.")
        String reason) {

  void check(Problems problems) {
    problems.key("key", key);
    problems.text("reason", reason);
    if (reason == null && transition.needsReason()) {
      problems
          .at("reason")
          .report(INVALID_VALUE, "%s needs a reason; give one.".formatted(transition));
    }
  }
}
