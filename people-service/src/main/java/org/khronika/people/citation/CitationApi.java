package org.khronika.people.citation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;

/// The fields of citations that have rows of their own.
@GraphQLApi
@RunOnVirtualThread
public class CitationApi {
  private final Citations citations;

  CitationApi(Citations citations) {
    this.citations = citations;
  }

  @Transactional
  @Description("Who may be meant, most likely first, where it cannot be told who says so.")
  public @NonNull List<@NonNull List<@NonNull AttributionCandidate>> candidates(
      @Source List<Attribution> attributions) {
    return citations.candidates(attributions);
  }
}
