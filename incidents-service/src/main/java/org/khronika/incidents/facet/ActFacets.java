package org.khronika.incidents.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.khronika.incidents.document.Locks;

/// Writes the facets of acts in the transaction of the document that they follow from.
///
/// An incident's facets have the places above each act's place in them. A place that moves while an
/// incident is recorded would miss the facets that it cannot see yet: places wait for incidents
/// here and incidents for places, but incidents do not wait for each other.
@ApplicationScoped
public class ActFacets {
  private static final String LOCK = "surroundings of places";

  private final EntityManager database;
  private final Locks locks;

  ActFacets(EntityManager database, Locks locks) {
    this.database = database;
    this.locks = locks;
  }

  /// Writes those of an incident anew, after its rows.
  public void write(UUID incident) {
    locks.share(LOCK);
    database.flush();
    database
        .createNativeQuery("delete from act_facet where incident_id = :incident")
        .setParameter("incident", incident)
        .executeUpdate();
    database
        .createNativeQuery("insert into act_facet select * from act_facets_of(:incident)")
        .setParameter("incident", incident)
        .executeUpdate();
  }

  /// Tells how far the review of an incident has come.
  public void review(UUID incident) {
    database
        .createNativeQuery(
            """
            update act_facet set review_state = incident.review_state
            from incident where incident.id = act_facet.incident_id and incident.id = :incident
            """)
        .setParameter("incident", incident)
        .executeUpdate();
  }

  /// Writes the surroundings of the acts in and below a place anew, after its row.
  public void refresh(UUID place) {
    locks.take(List.of(LOCK));
    database.flush();
    database
        .createNativeQuery(
            """
            with recursive below(id) as (
              select cast(:place as uuid)
              union select place.id from place join below on place.parent_id = below.id)
            update act_facet set places = surroundings.places, country = surroundings.country
            from below cross join lateral place_surroundings(below.id) surroundings
            join act on act.place_id = below.id
            where act_facet.act_id = act.id
              and (act_facet.places, act_facet.country)
                is distinct from (surroundings.places, surroundings.country)
            """)
        .setParameter("place", place)
        .executeUpdate();
  }
}
