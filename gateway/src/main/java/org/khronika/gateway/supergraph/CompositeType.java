package org.khronika.gateway.supergraph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;

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

  /// The keys by which the subgraph knows the type's entities.
  public List<Key> keys(String graph) {
    var membership = memberships.get(graph);
    return membership == null ? List.of() : membership.keys();
  }

  /// Whether the subgraph knows only at run time what a value of this type is.
  public boolean isAbstractIn(String graph) {
    return kind != Kind.OBJECT && !isInterfaceObjectIn(graph);
  }

  public boolean isInterfaceObjectIn(String graph) {
    var membership = memberships.get(graph);
    return membership != null && membership.interfaceObject();
  }

  /// The object types that a value of this type can turn out to be in the subgraph.
  public SequencedSet<String> possibleTypes(String graph) {
    return kind == Kind.OBJECT ? only(name) : members.getOrDefault(graph, new LinkedHashSet<>());
  }

  /// The object types that a value of this type can turn out to be in any subgraph.
  public SequencedSet<String> possibleTypes() {
    if (kind == Kind.OBJECT) {
      return only(name);
    }
    var possible = new LinkedHashSet<String>();
    members.values().forEach(possible::addAll);
    return possible;
  }

  private static SequencedSet<String> only(String name) {
    return new LinkedHashSet<>(List.of(name));
  }
}
