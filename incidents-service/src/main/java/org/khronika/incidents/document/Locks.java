package org.khronika.incidents.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/// Lets documents that concern the same thing be recorded one after the other: a lock is held until
/// the transaction ends. All locks of a transaction are taken at once and in one order, so that two
/// transactions never wait for each other.
@ApplicationScoped
public class Locks {
  private final EntityManager database;

  Locks(EntityManager database) {
    this.database = database;
  }

  public void take(List<String> names) {
    long[] locks = names.stream().mapToLong(Locks::number).distinct().sorted().toArray();
    database
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(lock) as text) from unnest(cast(:locks as bigint[])) lock",
            String.class)
        .setParameter("locks", locks)
        .getResultList();
  }

  /// Waits for those who take the lock, and they for all who share it, who do not wait for each
  /// other.
  public void share(String name) {
    database
        .createNativeQuery("select cast(pg_advisory_xact_lock_shared(:lock) as text)", String.class)
        .setParameter("lock", number(name))
        .getSingleResult();
  }

  private static long number(String name) {
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).getMostSignificantBits();
  }
}
