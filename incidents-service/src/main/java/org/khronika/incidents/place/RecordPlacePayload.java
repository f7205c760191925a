package org.khronika.incidents.place;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.RecordOutcome;
import org.khronika.incidents.document.UserError;

@Description("What recording a place came to.")
public record RecordPlacePayload(
    @Nullable @Description("The place as it is stored now; null where the document was refused.")
        Place place,
    @NonNull @Description("What recording it came to.") RecordOutcome outcome,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {

  static RecordPlacePayload of(Place place, RecordOutcome outcome) {
    return new RecordPlacePayload(place, outcome, List.of());
  }

  static RecordPlacePayload refused(List<UserError> userErrors) {
    return new RecordPlacePayload(null, RecordOutcome.REFUSED, userErrors);
  }
}
