package org.khronika.incidents.intervention;

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

/// What leads on from an intervention.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class InterventionGraph {
  private final Citations citations;

  InterventionGraph(Citations citations) {
    this.citations = citations;
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> interventionCitations(
      @Source List<Intervention> interventions) {
    return citations.of(CitedFact.INTERVENTION, interventions, intervention -> intervention.id);
  }
}
