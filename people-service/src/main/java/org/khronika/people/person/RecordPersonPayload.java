package org.khronika.people.person;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Payload;
import org.khronika.people.document.RecordOutcome;
import org.khronika.people.document.UserError;
import org.khronika.people.party.Recorded;

@Description("What recording a person came to.")
public record RecordPersonPayload(
    @Nullable @Description("The person as recorded now; null where the document was refused.")
        Person person,
    @NonNull @Description("What the document came to.") RecordOutcome outcome,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {

  static RecordPersonPayload of(Recorded<Person> recorded) {
    return new RecordPersonPayload(recorded.party(), recorded.outcome(), recorded.userErrors());
  }
}
