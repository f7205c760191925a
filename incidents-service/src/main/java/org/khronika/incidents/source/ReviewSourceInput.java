package org.khronika.incidents.source;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.review.ReviewStep;
import org.khronika.incidents.review.ReviewTransition;

@Input("ReviewSourceInput")
@Description("A step that the review of a source is to take.")
public record ReviewSourceInput(
    @NonNull @Description("The key of the source.") String key,
    @NonNull
        @Description(
            "The version of the record that was looked at: a newer one has to be looked at first.")
        Integer version,
    @NonNull @Description("The step.") ReviewTransition transition,
    @Nullable @Description("Why it is taken; needed for RETURN, PROPOSE_RETRACTION and RETRACT.")
        String reason) {

  ReviewStep step() {
    return new ReviewStep(key, version, transition, reason);
  }
}
