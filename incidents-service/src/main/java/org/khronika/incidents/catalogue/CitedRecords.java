package org.khronika.incidents.catalogue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.act.Act;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.incident.Incident;
import org.khronika.incidents.place.Place;

/// The records whose facts rest on a passage of a source.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class CitedRecords {
  private static final String ACTS =
      """
      select citation.id, coalesce(
        citation.act_id, victim.act_id, perpetrator.act_id, custody_status.act_id) as owner
      from citation
      left join victim on victim.id = citation.victim_id
      left join perpetrator on perpetrator.id = citation.perpetrator_id
      left join custody_status on custody_status.id = citation.custody_status_id
      where citation.id in (:citations)
      """;

  private static final String INCIDENTS =
      """
      select cited.id, coalesce(act.incident_id, citation.incident_id, incident_link.incident_id,
        participant.incident_id, perpetrator.incident_id, count_claim.incident_id,
        statement.incident_id, intervention.incident_id) as owner
      from (%s) cited
      join citation on citation.id = cited.id
      left join act on act.id = cited.owner
      left join incident_link on incident_link.id = citation.incident_link_id
      left join participant on participant.id = citation.participant_id
      left join perpetrator on perpetrator.id = citation.perpetrator_id
      left join count_claim on count_claim.id = citation.count_claim_id
      left join statement on statement.id = citation.statement_id
      left join intervention on intervention.id = citation.intervention_id
      """
          .formatted(ACTS);

  private final EntityManager database;

  CitedRecords(EntityManager database) {
    this.database = database;
  }

  @Name("act")
  @Description("The act that it is about; null where it is about something else.")
  public List<@Nullable Act> citedAct(@Source List<SourceCitation> citations) {
    Map<UUID, UUID> owners = owners(ACTS, citations);
    return Batch.references(
        citations, c -> owners.get(c.citation().id), ids -> load(Act.class, ids), a -> a.id);
  }

  @Name("incident")
  @Description("The incident whose record it belongs to; null for a place.")
  public List<@Nullable Incident> citedIncident(@Source List<SourceCitation> citations) {
    Map<UUID, UUID> owners = owners(INCIDENTS, citations);
    return Batch.references(
        citations, c -> owners.get(c.citation().id), ids -> load(Incident.class, ids), i -> i.id);
  }

  @Name("place")
  @Description("The place that it is about; null where it belongs to an incident.")
  public List<@Nullable Place> citedPlace(@Source List<SourceCitation> citations) {
    return Batch.references(
        citations, c -> c.citation().placeId, ids -> load(Place.class, ids), p -> p.id);
  }

  private <T> List<T> load(Class<T> entity, Collection<UUID> ids) {
    return Batch.load(database, entity, ids);
  }

  private Map<UUID, UUID> owners(String sql, List<SourceCitation> citations) {
    Map<UUID, UUID> owners = new HashMap<>();
    database
        .unwrap(Session.class)
        .createNativeQuery(sql, Object[].class)
        .setParameter("citations", citations.stream().map(c -> c.citation().id).toList())
        .getResultStream()
        .forEach(row -> owners.put((UUID) row[0], (UUID) row[1]));
    return owners;
  }
}
