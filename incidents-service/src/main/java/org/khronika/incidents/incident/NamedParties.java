package org.khronika.incidents.incident;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.hibernate.Session;
import org.khronika.incidents.batch.Batch;
import org.khronika.incidents.party.Party;

/// Everybody whom an incident's record names.
@GraphQLApi
@RunOnVirtualThread
@Transactional
public class NamedParties {
  /// `place` is where in the document a party is named: list, element, list within it, element.
  private static final String NAMED =
      """
      select named.incident_id, named.party_id
      from (
        select incident_id, party_id, array[1, position] as place from participant
        where incident_id in (:incidents)
        union all
        select incident_id, party_id, array[2, position] from perpetrator
        where incident_id in (:incidents)
        union all
        select act.incident_id, done.party_id, array[3, act.position, done.list, done.position]
        from act
        cross join lateral (
          select party_id, 1 as list, position from victim where act_id = act.id
          union all
          select party_id, 2, position from perpetrator where act_id = act.id
          union all
          select party_id, 3, position from custody_status where act_id = act.id) done
        where act.incident_id in (:incidents)
        union all
        select count_claim.incident_id, counted.party_id,
          array[4, count_claim.position, counted.position]
        from count_claim
        join count_claim_inclusion counted on counted.count_claim_id = count_claim.id
        where count_claim.incident_id in (:incidents)
        union all
        select incident_id, speaker_id, array[5, position, 1] from statement
        where incident_id in (:incidents)
        union all
        select incident_id, addressee_id, array[5, position, 2] from statement
        where incident_id in (:incidents)
        union all
        select incident_id, by_id, array[6, position, 1] from intervention
        where incident_id in (:incidents)
        union all
        select incident_id, addressee_id, array[6, position, 2] from intervention
        where incident_id in (:incidents)) named
      where named.party_id is not null
      group by named.incident_id, named.party_id
      order by named.incident_id, min(named.place)
      """;

  private record Named(UUID incident, UUID party) {}

  private final EntityManager database;

  NamedParties(EntityManager database) {
    this.database = database;
  }

  @Description(
      "Everybody whom its record names, in whatever part, each once, in the order of the document.")
  public @NonNull List<@NonNull List<@NonNull Party>> parties(@Source List<Incident> incidents) {
    return Batch.children(incidents, incident -> incident.id, this::named, Named::incident).stream()
        .map(of -> of.stream().map(named -> new Party(named.party)).toList())
        .toList();
  }

  private List<Named> named(Collection<UUID> incidents) {
    return database
        .unwrap(Session.class)
        .createNativeQuery(NAMED, Object[].class)
        .setParameter("incidents", incidents)
        .getResultStream()
        .map(row -> new Named((UUID) row[0], (UUID) row[1]))
        .toList();
  }
}
