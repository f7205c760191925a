package org.khronika.incidents.facet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.khronika.incidents.document.Locks;

/// Has the facets of acts written in the transaction of what they follow from: a document, or a
/// step of a review. Functions of the database do it, for all incidents that there are: whoever
/// moves or publishes a place need not see every incident there.
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

  /// Writes those of an incident anew, and of what names it, after its rows.
  public void write(UUID incident) {
    locks.share(LOCK);
    call("select 1 from write_act_facets_around(array[:record])", incident);
  }

  /// Writes those of the acts in and below a place anew, after its row.
  public void refresh(UUID place) {
    locks.take(List.of(LOCK));
    call("select count(*) from write_act_facets_below(:record)", place);
  }

  private void call(String function, UUID record) {
    database.flush();
    database.createNativeQuery(function).setParameter("record", record).getResultList();
  }
}
