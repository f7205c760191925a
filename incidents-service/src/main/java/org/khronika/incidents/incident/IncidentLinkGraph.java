package org.khronika.incidents.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.citation.Citation;
import org.khronika.incidents.citation.Citations;
import org.khronika.incidents.citation.CitedFact;

/// Links between incidents, read from both ends.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class IncidentLinkGraph {
  private final EntityManager database;
  private final Citations citations;

  IncidentLinkGraph(EntityManager database, Citations citations) {
    this.database = database;
    this.citations = citations;
  }

  @Description("What it has to do with other incidents, whichever of the two documents says so.")
  public @NonNull List<@NonNull List<@NonNull IncidentLink>> links(
      @Source List<Incident> incidents) {
    List<StoredLink> links =
        database
            .createQuery(
                "from StoredLink where incidentId in :ids or targetId in :ids order by position, id",
                StoredLink.class)
            .setParameter("ids", incidents.stream().map(incident -> incident.id).toList())
            .getResultList();
    return incidents.stream().map(incident -> IncidentLink.seenFrom(incident.id, links)).toList();
  }

  @NonNull
  @Name("incident")
  @Description("The other incident.")
  public List<@NonNull Incident> otherIncident(@Source List<IncidentLink> links) {
    return Batch.owners(
        links,
        IncidentLink::otherId,
        ids -> Batch.load(database, Incident.class, ids),
        incident -> incident.id);
  }

  @NonNull
  @Name("citations")
  @Description("The passages that it rests on, of both documents where both say so.")
  public List<@NonNull List<@NonNull Citation>> linkCitations(@Source List<IncidentLink> links) {
    List<UUID> stored = links.stream().flatMap(link -> link.stored().stream()).toList();
    Map<UUID, List<Citation>> byLink =
        citations.all(CitedFact.INCIDENT_LINK, stored).stream()
            .collect(Collectors.groupingBy(citation -> citation.fact(CitedFact.INCIDENT_LINK)));
    return links.stream()
        .map(link ->
            link.stored().stream()
                .flatMap(id -> byLink.getOrDefault(id, List.of()).stream())
                .toList())
        .toList();
  }
}
