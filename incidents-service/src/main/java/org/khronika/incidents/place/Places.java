package org.khronika.incidents.place;

import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Problems;

/// Reads places.
final class Places {
  private Places() {}

  static @Nullable Place ofKey(EntityManager database, String key) {
    if (!Problems.isKey(key)) {
      return null;
    }
    return database
        .createQuery("from Place where key = :key", Place.class)
        .setParameter("key", key)
        .getResultStream()
        .findFirst()
        .orElse(null);
  }

  /// Whether the inner place is the outer one or is part of it, at whatever remove.
  static boolean isWithin(EntityManager database, UUID inner, UUID outer) {
    return (Boolean)
        database
            .createNativeQuery(
                """
                with recursive surrounding(id) as (
                  select cast(:inner as uuid)
                  union select place.parent_id from place join surrounding using (id) where place.parent_id is not null)
                select exists (select from surrounding where id = :outer)
                """,
                Boolean.class)
            .setParameter("inner", inner)
            .setParameter("outer", outer)
            .getSingleResult();
  }
}
