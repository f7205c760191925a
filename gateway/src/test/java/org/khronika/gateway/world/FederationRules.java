package org.khronika.gateway.world;

import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the directives of a subgraph's schema say; fields are called `Type.field`.
///
/// @param keys those by which the type's entities can be asked for, by type
/// @param external fields that others resolve
record FederationRules(
    Map<String, List<SelectionSet>> keys,
    Map<String, SelectionSet> requires,
    Map<String, SelectionSet> provides,
    Set<String> external) {

  @SuppressWarnings("rawtypes")
  static FederationRules read(Document sdl) {
    var rules =
        new FederationRules(
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashMap<>(),
            new LinkedHashSet<>());
    for (ImplementingTypeDefinition definition :
        sdl.getDefinitionsOfType(ImplementingTypeDefinition.class)) {
      rules.add(definition);
    }
    return rules;
  }

  private void add(ImplementingTypeDefinition<?> type) {
    keys.computeIfAbsent(type.getName(), _ -> new ArrayList<>())
        .addAll(SubgraphSchema.keys(type).stream().map(FieldSets::parse).toList());
    for (FieldDefinition field : type.getFieldDefinitions()) {
      var coordinate = type.getName() + "." + field.getName();
      fieldSet(field, "requires").ifPresent(set -> requires.put(coordinate, set));
      fieldSet(field, "provides").ifPresent(set -> provides.put(coordinate, set));
      if (field.hasDirective("external")) {
        external.add(coordinate);
      }
    }
  }

  private static Optional<SelectionSet> fieldSet(FieldDefinition field, String directive) {
    return field.getDirectives(directive).stream()
        .map(found -> (StringValue) found.getArgument("fields").getValue())
        .map(fields -> FieldSets.parse(fields.getValue()))
        .findFirst();
  }

  List<SelectionSet> keysOf(String type) {
    return keys.getOrDefault(type, List.of());
  }
}
