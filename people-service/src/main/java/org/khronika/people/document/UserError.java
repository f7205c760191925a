package org.khronika.people.document;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// One reason why a document was refused.
@Shareable
@Description("One reason why a document was refused; every reason is given, none is left out.")
public record UserError(
    @NonNull @Description("The kind of the problem.") UserErrorCode code,
    @NonNull @Description("What is wrong and what to do, in a sentence or two of English.")
        String message,
    @NonNull
        @Description(
            "Where in the mutation's arguments it is, names and 0-based list positions from the outside in:"
                + " [\"input\", \"names\", \"0\", \"script\"].")
        List<@NonNull String> path) {

  public UserError {
    path = List.copyOf(path);
  }
}
