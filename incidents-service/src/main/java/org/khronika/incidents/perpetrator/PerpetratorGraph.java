package org.khronika.incidents.perpetrator;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;

/// What leads on from a perpetrator.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class PerpetratorGraph {
  private final Citations citations;

  PerpetratorGraph(Citations citations) {
    this.citations = citations;
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> perpetratorCitations(
      @Source List<Perpetrator> perpetrators) {
    return citations.of(CitedFact.PERPETRATOR, perpetrators, perpetrator -> perpetrator.id);
  }
}
