package org.khronika.incidents.citation;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.party.Party;
import org.khronika.incidents.source.Source;

/// What leads on from a citation.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class CitationGraph {
  private final EntityManager database;

  CitationGraph(EntityManager database) {
    this.database = database;
  }

  @Description("The source of the passage; null where it may not be shown.")
  public List<@Nullable Source> source(
      @org.eclipse.microprofile.graphql.Source List<Citation> citations) {
    return Batch.references(
        citations, c -> c.sourceId, ids -> Batch.load(database, Source.class, ids), s -> s.id);
  }

  @Description("The party that says so; null for the narrator, or where it cannot be told who.")
  public List<@Nullable Party> assertedBy(
      @org.eclipse.microprofile.graphql.Source List<Attribution> attributions) {
    return Batch.each(attributions, attribution -> Party.of(attribution.assertedById()));
  }

  @Description("Who may be meant, most likely first, where it cannot be told who says so.")
  public @NonNull List<@NonNull List<@NonNull AttributionCandidate>> candidates(
      @org.eclipse.microprofile.graphql.Source List<Attribution> attributions) {
    return Batch.children(
        attributions,
        Attribution::citationId,
        ids ->
            database
                .createQuery(
                    "from AttributionCandidate where citationId in :ids order by position",
                    AttributionCandidate.class)
                .setParameter("ids", ids)
                .getResultList(),
        candidate -> candidate.citationId);
  }

  @Name("party")
  @Description("The party that may be meant; null for somebody else than the other candidates.")
  public List<@Nullable Party> candidateParty(
      @org.eclipse.microprofile.graphql.Source List<AttributionCandidate> candidates) {
    return Batch.each(candidates, candidate -> Party.of(candidate.partyId));
  }
}
