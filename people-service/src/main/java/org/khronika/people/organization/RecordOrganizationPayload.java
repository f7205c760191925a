package org.khronika.people.organization;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Payload;
import org.khronika.people.document.RecordOutcome;
import org.khronika.people.document.UserError;
import org.khronika.people.party.Recorded;

@Description("What recording an organisation came to.")
public record RecordOrganizationPayload(
    @Nullable @Description("The organisation as recorded now; null where the document was refused.")
        Organization organization,
    @NonNull @Description("What the document came to.") RecordOutcome outcome,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {

  static RecordOrganizationPayload of(Recorded<Organization> recorded) {
    return new RecordOrganizationPayload(
        recorded.party(), recorded.outcome(), recorded.userErrors());
  }
}
