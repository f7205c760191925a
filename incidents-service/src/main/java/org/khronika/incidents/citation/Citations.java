package org.khronika.incidents.citation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.khronika.incidents.batch.Batch;

/// Reads the citations of many facts at once.
@ApplicationScoped
public class Citations {
  private final EntityManager database;

  Citations(EntityManager database) {
    this.database = database;
  }

  /// The citations of each of these facts.
  public <F> List<List<Citation>> of(CitedFact kind, List<F> facts, Function<F, UUID> id) {
    return Batch.children(facts, id, ids -> all(kind, ids), citation -> citation.fact(kind));
  }

  /// The citations of these facts, in the order of each fact's own.
  public List<Citation> all(CitedFact kind, Collection<UUID> facts) {
    return database
        .createQuery(
            "from Citation where " + kind.field + " in :facts order by position", Citation.class)
        .setParameter("facts", facts)
        .getResultList();
  }
}
