package org.khronika.gateway.planner;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;

/// The entrances that were chosen though there was another way: whether they were worth it shows
/// only when all requests of the operation are known.
final class Detours {
  private final Set<Detour> avoided;
  private final Set<Detour> taken = new LinkedHashSet<>();

  /// @param from where the object is known; null at the root
  /// @param first the first of the fields that are looked for
  record Detour(@Nullable Place from, String type, Field first, Place to) {}

  Detours(Set<Detour> avoided) {
    this.avoided = avoided;
  }

  boolean isAvoided(Detour detour) {
    return avoided.contains(detour);
  }

  void take(Detour detour) {
    taken.add(detour);
  }

  Set<Detour> avoided() {
    return avoided;
  }

  Set<Detour> taken() {
    return taken;
  }
}
