package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.khronika.gateway.composition.CompositeType.Form;

/// All subgraphs together, and what can only be said of all of them.
///
/// @param interfaces type → the interfaces that it implements somewhere, in the order of first
///   sight
/// @param members union → its members anywhere
record Subgraphs(
    List<SubgraphSchema> all,
    Map<String, Set<String>> interfaces,
    Map<String, Set<String>> members) {

  static Subgraphs of(List<SubgraphSchema> all) {
    Map<String, Set<String>> interfaces = new LinkedHashMap<>();
    Map<String, Set<String>> members = new LinkedHashMap<>();
    for (SubgraphSchema subgraph : all) {
      for (TypeDefinition type : subgraph.types().values()) {
        if (type instanceof CompositeType composite) {
          interfaces
              .computeIfAbsent(type.name(), _ -> new LinkedHashSet<>())
              .addAll(composite.interfaces());
        } else if (type instanceof UnionType union) {
          members.computeIfAbsent(type.name(), _ -> new LinkedHashSet<>()).addAll(union.members());
        }
      }
    }
    return new Subgraphs(List.copyOf(all), interfaces, members);
  }

  SortedSet<String> typeNames() {
    SortedSet<String> names = new TreeSet<>();
    all.forEach(subgraph -> names.addAll(subgraph.types().keySet()));
    return names;
  }

  List<Sourced<TypeDefinition>> defining(String typeName) {
    List<Sourced<TypeDefinition>> sources = new ArrayList<>();
    for (SubgraphSchema subgraph : all) {
      Optional.ofNullable(subgraph.types().get(typeName))
          .ifPresent(type -> sources.add(new Sourced<>(subgraph, type)));
    }
    return sources;
  }

  /// Whether a value of the second type is always one of the first.
  boolean isSupertype(String abstractType, String type) {
    return interfaces.getOrDefault(type, Set.of()).contains(abstractType)
        || members.getOrDefault(abstractType, Set.of()).contains(type);
  }

  Set<String> interfacesOf(String typeName) {
    return interfaces.getOrDefault(typeName, Set.of());
  }

  /// A field of an object type, where a subgraph does not know the type and has the field on an
  /// `@interfaceObject` that stands for it.
  List<Sourced<Field>> behindInterfaceObjects(String typeName, String fieldName) {
    List<Sourced<Field>> sources = new ArrayList<>();
    for (SubgraphSchema subgraph : all) {
      if (!subgraph.types().containsKey(typeName)) {
        for (String name : interfacesOf(typeName)) {
          subgraph
              .composite(name)
              .filter(type -> type.form() == Form.INTERFACE_OBJECT)
              .flatMap(type -> type.field(fieldName))
              .ifPresent(field -> sources.add(new Sourced<>(subgraph, field)));
        }
      }
    }
    return sources;
  }
}
