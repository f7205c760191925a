package org.khronika.people.party;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/// Makes documents that could collide follow each other, until the end of their transactions: those
/// of one key, then those that bring the same id. A transaction takes at most one lock of each
/// class, and always in this order, hence none waits in a circle. References between parties need
/// no lock here; the foreign keys see to them without blocking updates.
@ApplicationScoped
class PartyLocks {
  private static final int KEYS = 1;
  private static final int IDS = 2;

  private final StatelessSession session;

  PartyLocks(StatelessSession session) {
    this.session = session;
  }

  void take(String key, @Nullable UUID id) {
    lock(KEYS, key);
    if (id != null) {
      lock(IDS, id.toString());
    }
  }

  private void lock(int lockClass, String name) {
    session
        .createNativeQuery("select 1 from pg_advisory_xact_lock(:class, :name)", Integer.class)
        .setParameter("class", lockClass)
        .setParameter("name", name.hashCode())
        .getSingleResult();
  }
}
