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
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.claim.CountMeasure;
import org.khronika.incidents.claim.Coverage;

/// How much of what is claimed of an incident is accounted for, all claims of one measure together.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class IncidentCoverage {
  /// A party counts once, in however many claims of the measure, or parts of them, it is included.
  private static final String COVERAGE =
      """
      with recursive claims(id, incident_id) as (
        select id, incident_id from count_claim
        where measure = :measure and incident_id in (:incidents)
        union
        select part.id, part.incident_id from count_claim part
        join claims on part.subset_of_id = claims.id)
      select claimed.incident_id, claimed.least,
        (select cast(count(distinct included.party_id) as integer) from claims
         join count_claim_inclusion included on included.count_claim_id = claims.id
         where claims.incident_id = claimed.incident_id)
      from (
        select incident_id, max(count_min) as least from count_claim
        where measure = :measure and incident_id in (:incidents) group by incident_id) claimed
      """;

  private final EntityManager database;

  IncidentCoverage(EntityManager database) {
    this.database = database;
  }

  @Name("coverage")
  @Description(
      "How much of what is claimed of one measure is accounted for: the greatest least number that anybody claims, "
          + "against the parties that these claims, or claims of a part of them, include. Null where nobody claims any.")
  public List<@Nullable Coverage> incidentCoverage(
      @Source List<Incident> incidents,
      @NonNull @Name("measure") @Description("What is counted.") CountMeasure measure) {
    Map<UUID, Coverage> found =
        database
            .unwrap(Session.class)
            .createNativeQuery(COVERAGE, Object[].class)
            .setParameter("measure", measure.name())
            .setParameter("incidents", incidents.stream().map(incident -> incident.id).toList())
            .getResultStream()
            .collect(
                Collectors.toMap(
                    row -> (UUID) row[0], row -> Coverage.of((int) row[1], (int) row[2])));
    return Batch.each(incidents, incident -> found.get(incident.id));
  }
}
