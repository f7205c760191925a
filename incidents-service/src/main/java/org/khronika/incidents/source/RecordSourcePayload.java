package org.khronika.incidents.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.RecordOutcome;
import org.khronika.incidents.document.UserError;

@Description("What recording a source came to.")
public record RecordSourcePayload(
    @Nullable @Description("The source as it is stored now; null where the document was refused.")
        Source source,
    @NonNull @Description("What recording it came to.") RecordOutcome outcome,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {

  static RecordSourcePayload of(Source source, RecordOutcome outcome) {
    return new RecordSourcePayload(source, outcome, List.of());
  }

  static RecordSourcePayload refused(List<UserError> userErrors) {
    return new RecordSourcePayload(null, RecordOutcome.REFUSED, userErrors);
  }
}
