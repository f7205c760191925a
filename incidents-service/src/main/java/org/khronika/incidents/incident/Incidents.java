package org.khronika.incidents.incident;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Problems;

/// Reads single incidents.
final class Incidents {
  private Incidents() {}

  static @Nullable Incident ofKey(EntityManager database, String key) {
    if (!Problems.isKey(key)) {
      return null;
    }
    return database
        .createQuery("from Incident where key = :key", Incident.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /// Whether the inner incident is the outer one or is part of it, at whatever remove.
  static boolean isWithin(EntityManager database, UUID inner, UUID outer) {
    return (Boolean)
        database
            .createNativeQuery(
                """
                with recursive surrounding(id) as (
                  select cast(:inner as uuid)
                  union
                  select incident.part_of_id from incident join surrounding using (id)
                  where incident.part_of_id is not null)
                select exists (select from surrounding where id = :outer)
                """,
                Boolean.class)
            .setParameter("inner", inner)
            .setParameter("outer", outer)
            .getSingleResult();
  }
}
