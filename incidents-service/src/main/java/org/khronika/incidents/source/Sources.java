package org.khronika.incidents.source;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Problems;

/// Reads sources by key.
final class Sources {
  private Sources() {}

  static @Nullable Source ofKey(EntityManager database, String key) {
    return ofKeys(database, List.of(key)).stream().findFirst().orElse(null);
  }

  /// Those that there are, in no particular order; what has not the form of a key is not asked for.
  static List<Source> ofKeys(EntityManager database, Collection<String> keys) {
    List<String> sought = keys.stream().filter(Objects::nonNull).filter(Problems::isKey).toList();
    if (sought.isEmpty()) {
      return List.of();
    }
    return database
        .createQuery("from Source where key in :keys", Source.class)
        .setParameter("keys", sought)
        .getResultList();
  }
}
