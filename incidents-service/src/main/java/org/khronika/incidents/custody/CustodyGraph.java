package org.khronika.incidents.custody;

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

/// What leads on from a custody status.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class CustodyGraph {
  private final Citations citations;

  CustodyGraph(Citations citations) {
    this.citations = citations;
  }

  @Name("citations")
  @Description("The passages that it rests on.")
  public @NonNull List<@NonNull List<@NonNull Citation>> custodyCitations(
      @Source List<CustodyStatus> statuses) {
    return citations.of(CitedFact.CUSTODY_STATUS, statuses, status -> status.id);
  }
}
