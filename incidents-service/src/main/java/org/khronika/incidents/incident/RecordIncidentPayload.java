package org.khronika.incidents.incident;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.RecordOutcome;
import org.khronika.incidents.document.UserError;

@Description("What recording an incident came to.")
public record RecordIncidentPayload(
    @Nullable @Description("The incident as it is stored now; null where the document was refused.")
        Incident incident,
    @NonNull @Description("What recording it came to.") RecordOutcome outcome,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {

  static RecordIncidentPayload of(Incident incident, RecordOutcome outcome) {
    return new RecordIncidentPayload(incident, outcome, List.of());
  }

  static RecordIncidentPayload refused(List<UserError> userErrors) {
    return new RecordIncidentPayload(null, RecordOutcome.REFUSED, userErrors);
  }
}
