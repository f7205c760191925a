package org.khronika.incidents.document;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Sensitivity;

/// Takes down every record that a document points to by key, each with its place, looks them all up
/// with one query per kind once the whole document is read, and reports those that are not there.
public final class Pointers {

  /// What a document can point to.
  public enum Kind {
    SOURCE("Source", "source"),
    PLACE("Place", "place"),
    INCIDENT("Incident", "incident");

    private final String entity;
    private final String word;

    Kind(String entity, String word) {
      this.entity = entity;
      this.word = word;
    }
  }

  private record Pointer(Kind kind, String key, Problems place) {}

  private final Sensitivity sensitivity;
  private final List<Pointer> taken = new ArrayList<>();
  private final Map<Kind, Map<String, UUID>> known = new EnumMap<>(Kind.class);

  /// @param sensitivity of the document
  public Pointers(Sensitivity sensitivity) {
    this.sensitivity = sensitivity;
  }

  /// The record that the document itself makes may be pointed to before it is there.
  public void itself(Kind kind, String key, UUID id) {
    ids(kind).put(key, id);
  }

  /// Takes down what a field points to, if anything; reports a value that is no key.
  public void take(Kind kind, String field, @Nullable String key, Problems problems) {
    if (key != null && problems.key(field, key)) {
      CheckSecrecy.checkNamed(sensitivity, key, problems.at(field));
      taken.add(new Pointer(kind, key, problems.at(field)));
    }
  }

  public void lookUp(EntityManager database) {
    for (Kind kind : Kind.values()) {
      Set<String> sought =
          taken.stream()
              .filter(pointer -> pointer.kind == kind)
              .map(Pointer::key)
              .filter(key -> !ids(kind).containsKey(key))
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (!sought.isEmpty()) {
        database
            .createQuery(
                "select e.key, e.id from " + kind.entity + " e where e.key in :keys",
                Object[].class)
            .setParameter("keys", sought)
            .getResultStream()
            .forEach(row -> ids(kind).put((String) row[0], (UUID) row[1]));
      }
    }
    taken.stream()
        .filter(pointer -> !ids(pointer.kind).containsKey(pointer.key))
        .forEach(pointer ->
            pointer.place.report(
                UserErrorCode.NOT_FOUND,
                "There is no %s of the key \"%s\"; record it first."
                    .formatted(pointer.kind.word, pointer.key)));
  }

  /// The id behind a key that was taken down and looked up without a problem.
  public UUID id(Kind kind, String key) {
    return requireNonNull(ids(kind).get(key), "Only what was looked up has an id");
  }

  /// The same for a field that may be left out.
  public @Nullable UUID idOrNull(Kind kind, @Nullable String key) {
    return key == null ? null : id(kind, key);
  }

  /// The id behind a key if it was found.
  public @Nullable UUID found(Kind kind, @Nullable String key) {
    return key == null ? null : ids(kind).get(key);
  }

  private Map<String, UUID> ids(Kind kind) {
    return known.computeIfAbsent(kind, _ -> new HashMap<>());
  }
}
