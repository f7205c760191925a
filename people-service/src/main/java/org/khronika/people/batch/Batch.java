package org.khronika.people.batch;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Answers for many at once: as many answers as questions, in the same order, from one call to
/// `load`, which is given each id once, and is not called for none.
public final class Batch {
  private Batch() {}

  /// For each parent its children, in the order in which they were loaded.
  public static <P, C> List<List<C>> children(
      List<P> parents,
      Function<P, UUID> idOf,
      Function<Set<UUID>, List<C>> load,
      Function<C, UUID> parentOf) {
    Set<UUID> ids = parents.stream().map(idOf).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<UUID, List<C>> byParent =
        loaded(ids, load).stream()
            .collect(Collectors.groupingBy(parentOf, LinkedHashMap::new, Collectors.toList()));
    return parents.stream().map(p -> byParent.getOrDefault(idOf.apply(p), List.of())).toList();
  }

  /// For each parent the one that it refers to; null where it refers to none, or to one that is not
  /// there.
  public static <P, T> List<@Nullable T> references(
      List<P> parents,
      Function<P, @Nullable UUID> referenceOf,
      Function<Set<UUID>, List<T>> load,
      Function<T, UUID> idOf) {
    Set<UUID> ids =
        parents.stream()
            .map(referenceOf)
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    Map<UUID, T> byId = byId(ids, load, idOf);
    return parents.stream().<@Nullable T>map(p -> byId.get(referenceOf.apply(p))).toList();
  }

  /// For each parent the one that it refers to, which is there.
  public static <P, T> List<T> required(
      List<P> parents,
      Function<P, UUID> referenceOf,
      Function<Set<UUID>, List<T>> load,
      Function<T, UUID> idOf) {
    Set<UUID> ids =
        parents.stream().map(referenceOf).collect(Collectors.toCollection(LinkedHashSet::new));
    Map<UUID, T> byId = byId(ids, load, idOf);
    return parents.stream()
        .map(p ->
            Objects.requireNonNull(byId.get(referenceOf.apply(p)), "A foreign key points to a row"))
        .toList();
  }

  private static <T> Map<UUID, T> byId(
      Set<UUID> ids, Function<Set<UUID>, List<T>> load, Function<T, UUID> idOf) {
    Map<UUID, T> byId = new LinkedHashMap<>();
    loaded(ids, load).forEach(target -> byId.put(idOf.apply(target), target));
    return byId;
  }

  private static <T> List<T> loaded(Set<UUID> ids, Function<Set<UUID>, List<T>> load) {
    return ids.isEmpty() ? List.of() : load.apply(ids);
  }
}
