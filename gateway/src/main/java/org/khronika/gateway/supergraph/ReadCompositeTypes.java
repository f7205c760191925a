package org.khronika.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import graphql.language.UnionTypeDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.khronika.gateway.supergraph.CompositeType.Key;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.CompositeType.Membership;

/// Reads the objects, interfaces and unions of a supergraph with their `join` directives. What a
/// file of an early version leaves unsaid holds for every subgraph.
final class ReadCompositeTypes {
  private final Document document;
  private final SequencedSet<String> graphs;

  ReadCompositeTypes(Document document, SequencedSet<String> graphs) {
    this.document = document;
    this.graphs = graphs;
  }

  SequencedMap<String, CompositeType> read() {
    var types = new LinkedHashMap<String, CompositeType>();
    for (Definition<?> definition : document.getDefinitions()) {
      switch (definition) {
        case ObjectTypeDefinition type ->
            types.put(type.getName(), composite(type, Kind.OBJECT, new LinkedHashMap<>()));
        case InterfaceTypeDefinition type ->
            types.put(type.getName(), composite(type, Kind.INTERFACE, implementations(type)));
        case UnionTypeDefinition type -> types.put(type.getName(), union(type));
        default -> {}
      }
    }
    return types;
  }

  private CompositeType composite(
      ImplementingTypeDefinition<?> type,
      Kind kind,
      SequencedMap<String, SequencedSet<String>> members) {
    var memberships = memberships(type.getDirectives());
    var owners = owners(type, memberships.keySet());
    var requiring = requiring(type);
    var fields = new LinkedHashMap<String, SupergraphField>();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      var answering = new LinkedHashSet<>(owners);
      answering.removeAll(requiring.getOrDefault(field.getName(), Set.of()));
      fields.put(field.getName(), ReadField.read(field, answering));
    }
    return new CompositeType(type.getName(), kind, memberships, fields, members);
  }

  /// By field, the subgraphs that require it: there it is another's, even where a composer does not
  /// say so.
  private static Map<String, Set<String>> requiring(ImplementingTypeDefinition<?> type) {
    var requiring = new LinkedHashMap<String, Set<String>>();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      for (Directive directive : field.getDirectives("join__field")) {
        var join = JoinDirective.of(directive);
        join.optionalText("requires").map(ReadFieldSet::read).stream()
            .flatMap(required -> required.parts().stream())
            .forEach(part -> {
              if (part instanceof FieldSet.Part.Field required) {
                requiring
                    .computeIfAbsent(required.name(), name -> new LinkedHashSet<>())
                    .add(join.text("graph"));
              }
            });
      }
    }
    return requiring;
  }

  /// In files of version 0.1 a type has an owner, which answers what nobody else is said to.
  private static Collection<String> owners(
      ImplementingTypeDefinition<?> type, Collection<String> graphsOfType) {
    var owner = type.getDirectives("join__owner");
    return owner.isEmpty()
        ? graphsOfType
        : List.of(JoinDirective.of(owner.getFirst()).text("graph"));
  }

  private CompositeType union(UnionTypeDefinition type) {
    var members = new LinkedHashMap<String, SequencedSet<String>>();
    for (Directive directive : type.getDirectives("join__unionMember")) {
      var member = JoinDirective.of(directive);
      members
          .computeIfAbsent(member.text("graph"), graph -> new LinkedHashSet<>())
          .add(member.text("member"));
    }
    var memberships = memberships(type.getDirectives());
    if (members.isEmpty()) {
      memberships
          .keySet()
          .forEach(graph -> members.put(graph, new LinkedHashSet<>(memberNames(type))));
    }
    return new CompositeType(
        type.getName(), Kind.UNION, memberships, new LinkedHashMap<>(), members);
  }

  private static List<String> memberNames(UnionTypeDefinition type) {
    return type.getMemberTypes().stream().map(member -> ((TypeName) member).getName()).toList();
  }

  private SequencedMap<String, Membership> memberships(List<Directive> directives) {
    var keys = new LinkedHashMap<String, List<Key>>();
    var interfaceObjects = new LinkedHashSet<String>();
    for (Directive directive : directives) {
      if (directive.getName().equals("join__type")) {
        var type = JoinDirective.of(directive);
        var graph = type.text("graph");
        if (!graphs.contains(graph)) {
          throw ReadSupergraph.invalid(directive, "no graph " + graph + " in join__Graph");
        }
        var keysThere = keys.computeIfAbsent(graph, g -> new ArrayList<>());
        type.optionalText("key")
            .ifPresent(key ->
                keysThere.add(new Key(ReadFieldSet.read(key), type.flag("resolvable", true))));
        if (type.flag("isInterfaceObject", false)) {
          interfaceObjects.add(graph);
        }
      }
    }
    if (keys.isEmpty()) {
      graphs.forEach(graph -> keys.put(graph, List.of()));
    }
    var memberships = new LinkedHashMap<String, Membership>();
    keys.forEach((graph, found) ->
        memberships.put(graph, new Membership(found, interfaceObjects.contains(graph))));
    return memberships;
  }

  private SequencedMap<String, SequencedSet<String>> implementations(
      InterfaceTypeDefinition implemented) {
    var members = new LinkedHashMap<String, SequencedSet<String>>();
    for (ObjectTypeDefinition type : document.getDefinitionsOfType(ObjectTypeDefinition.class)) {
      for (String graph : graphsOfImplementation(type, implemented.getName())) {
        members.computeIfAbsent(graph, g -> new LinkedHashSet<>()).add(type.getName());
      }
    }
    return members;
  }

  private Collection<String> graphsOfImplementation(
      ObjectTypeDefinition type, String interfaceName) {
    var declared = type.getDirectives("join__implements").stream().map(JoinDirective::of).toList();
    if (!declared.isEmpty()) {
      return declared.stream()
          .filter(implemented -> implemented.text("interface").equals(interfaceName))
          .map(implemented -> implemented.text("graph"))
          .toList();
    }
    return type.getImplements().stream()
            .anyMatch(name -> ((TypeName) name).getName().equals(interfaceName))
        ? memberships(type.getDirectives()).keySet()
        : List.of();
  }
}
