package org.khronika.gateway.supergraph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;

/// A type with fields, or a union, and what each subgraph knows of it.
///
/// @param memberships by subgraph: how the type is declared there
/// @param fields by name; empty for a union
/// @param members by subgraph: the object types that an interface or a union can turn out to be
///   there
public record CompositeType(
    String name,
    Kind kind,
    SequencedMap<String, Membership> memberships,
    SequencedMap<String, SupergraphField> fields,
    SequencedMap<String, SequencedSet<String>> members) {

  public enum Kind {
    OBJECT,
    INTERFACE,
    UNION
  }

  /// How one subgraph declares the type.
  ///
  /// @param interfaceObject it is an object there, and an interface elsewhere
  public record Membership(List<Key> keys, boolean interfaceObject) {
    public Membership {
      keys = List.copyOf(keys);
    }
  }

  /// A set of fields that identifies an entity.
  ///
  /// @param resolvable whether the subgraph can be entered by it
  public record Key(FieldSet fields, boolean resolvable) {}

  public CompositeType {
    memberships = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(memberships));
    fields = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(fields));
    members = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(members));
  }

  /// Whether a value of this type has its own type name known in that subgraph's answer only at run
  /// time.
  public boolean isAbstractIn(String graph) {
    var membership = memberships.get(graph);
    return kind != Kind.OBJECT && (membership == null || !membership.interfaceObject());
  }

  public boolean isInterfaceObjectIn(String graph) {
    var membership = memberships.get(graph);
    return membership != null && membership.interfaceObject();
  }

  /// Whether the subgraph answers this field of its own.
  public boolean resolves(String graph, String field) {
    if (!memberships.containsKey(graph)) {
      return false;
    }
    var found = fields.get(field);
    return found != null && (found.isResolvedIn(graph) || isPartOfKey(graph, field));
  }

  /// What the subgraph must be given before it can answer the field; null when nothing.
  public @Nullable String requirement(String graph, String field) {
    var found = fields.get(field);
    var source = found == null ? null : found.sources().get(graph);
    return source == null ? null : source.requires();
  }

  /// A key's field can be answered by the subgraph that declares the key, even where it is marked
  /// external.
  private boolean isPartOfKey(String graph, String field) {
    var membership = memberships.get(graph);
    return membership != null
        && membership.keys().stream()
            .flatMap(key -> key.fields().fields().stream())
            .anyMatch(part -> part.name().equals(field));
  }
}
