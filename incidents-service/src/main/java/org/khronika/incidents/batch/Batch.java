package org.khronika.incidents.batch;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Answers a resolver that is asked for many objects at once: one query for all of them, one answer
/// for each, in the order asked. Nothing is queried where there is nothing to ask for.
public final class Batch {
  private Batch() {}

  /// The children of every parent.
  ///
  /// @param load all children of these parents, in the order in which each parent's list is to be
  /// @param owner the parent of a child
  public static <P, C> List<List<C>> children(
      List<P> parents,
      Function<P, UUID> id,
      Function<Collection<UUID>, List<C>> load,
      Function<C, @Nullable UUID> owner) {
    Map<UUID, List<C>> byParent = new HashMap<>();
    Set<UUID> ids = new LinkedHashSet<>();
    parents.forEach(parent -> ids.add(id.apply(parent)));
    if (!ids.isEmpty()) {
      for (C child : load.apply(ids)) {
        UUID parent = requireNonNull(owner.apply(child), "A child has a parent");
        byParent.computeIfAbsent(parent, _ -> new ArrayList<>()).add(child);
      }
    }
    return parents.stream().map(p -> byParent.getOrDefault(id.apply(p), List.of())).toList();
  }

  /// What every object refers to; null where it refers to nothing.
  public static <S, T> List<@Nullable T> references(
      List<S> sources,
      Function<S, @Nullable UUID> reference,
      Function<Collection<UUID>, List<T>> load,
      Function<T, UUID> id) {
    Set<UUID> ids = new LinkedHashSet<>();
    for (S source : sources) {
      UUID target = reference.apply(source);
      if (target != null) {
        ids.add(target);
      }
    }
    Map<UUID, T> byId = new HashMap<>();
    if (!ids.isEmpty()) {
      load.apply(ids).forEach(target -> byId.put(id.apply(target), target));
    }
    List<@Nullable T> answers = new ArrayList<>();
    for (S source : sources) {
      UUID target = reference.apply(source);
      answers.add(target == null ? null : byId.get(target));
    }
    return answers;
  }

  /// What every object refers to, where it always refers to something.
  public static <S, T> List<T> owners(
      List<S> sources,
      Function<S, UUID> reference,
      Function<Collection<UUID>, List<T>> load,
      Function<T, UUID> id) {
    Map<UUID, T> byId = new HashMap<>();
    load.apply(new LinkedHashSet<>(sources.stream().map(reference).toList()))
        .forEach(target -> byId.put(id.apply(target), target));
    return sources.stream()
        .map(source -> requireNonNull(byId.get(reference.apply(source)), "A foreign key holds"))
        .toList();
  }

  /// An answer for each that needs no query; null allowed.
  public static <S, T> List<@Nullable T> each(List<S> sources, Function<S, @Nullable T> answer) {
    List<@Nullable T> answers = new ArrayList<>();
    sources.forEach(source -> answers.add(answer.apply(source)));
    return answers;
  }

  /// The rows of these ids, in no particular order.
  public static <T> List<T> load(EntityManager database, Class<T> entity, Collection<UUID> ids) {
    return database
        .createQuery("from " + entity.getSimpleName() + " where id in :ids", entity)
        .setParameter("ids", ids)
        .getResultList();
  }

  /// The rows that belong to these parents, each parent's in the order of its document.
  ///
  /// @param parent the field that holds the parent's id
  public static <T> List<T> loadParts(
      EntityManager database, Class<T> entity, String parent, Collection<UUID> parents) {
    return database
        .createQuery(
            "from "
                + entity.getSimpleName()
                + " where "
                + parent
                + " in :parents order by position",
            entity)
        .setParameter("parents", parents)
        .getResultList();
  }
}
