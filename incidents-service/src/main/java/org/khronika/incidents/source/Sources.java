package org.khronika.incidents.source;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Problems;
import org.khronika.incidents.document.RecordId;

/// Reads sources by key.
final class Sources {
  private Sources() {}

  static @Nullable Source ofKey(EntityManager database, String key) {
    return ofKeys(database, List.of(key)).stream().findFirst().orElse(null);
  }

  /// By the one handle that is given.
  static @Nullable Source by(EntityManager database, SourceBy by) {
    if (by.key() != null) {
      return ofKey(database, by.key());
    }
    UUID id = RecordId.read(by.id());
    if (id != null) {
      return database.find(Source.class, id);
    }
    return by.sha256() == null ? null : ofText(database, by.sha256());
  }

  private static @Nullable Source ofText(EntityManager database, String sha256) {
    return database
        .createQuery("from Source where sha256 = :sha256 order by key", Source.class)
        .setParameter("sha256", sha256.replace("\0", ""))
        .setMaxResults(1)
        .getResultStream()
        .findFirst()
        .orElse(null);
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
