package org.khronika.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.CompositeType.Membership;
import org.khronika.gateway.supergraph.SupergraphField.Source;

/// Adds the fields `node` and `nodes` to what was read of a supergraph, as if a subgraph answered
/// them that knows every thing's type and id and that can be entered by these fields alone.
final class AddNodeFields {
  private static final List<FieldDefinition> FIELDS =
      Parser.parse(
              """
              type Query {
                "What has this id, of whatever type it is: fragments say what is wanted of each. Null where nothing has it, or nothing of the types that the fragments name, or you may not see it."
                node(
                  "The id, as the field id of the thing told it."
                  id: ID!
                ): Node
                "What has these ids, in their order, each as node(id:) would answer it."
                nodes(
                  "The ids, at most %d. None is looked for twice."
                  ids: [ID!]!
                ): [Node]!
              }
              """
                  .formatted(Nodes.MOST_IDS))
          .getFirstDefinitionOfType(ObjectTypeDefinition.class)
          .orElseThrow()
          .getFieldDefinitions();

  private final Nodes nodes;
  private final String query;

  /// @param query the name of the root type
  AddNodeFields(Nodes nodes, String query) {
    this.nodes = nodes;
    this.query = query;
  }

  Document addTo(Document document) {
    if (nodes.isEmpty()) {
      return document;
    }
    var definitions = new ArrayList<Definition<?>>();
    for (Definition<?> definition : document.getDefinitions()) {
      definitions.add(
          definition instanceof ObjectTypeDefinition type && type.getName().equals(query)
              ? type.transform(root -> FIELDS.forEach(root::fieldDefinition))
              : definition);
    }
    return document.transform(all -> all.definitions(List.copyOf(definitions)));
  }

  SequencedMap<String, CompositeType> addTo(SequencedMap<String, CompositeType> types) {
    if (nodes.isEmpty()) {
      return types;
    }
    var added = new LinkedHashMap<>(types);
    added.replaceAll((name, type) -> {
      if (name.equals(query)) {
        return answering(type, FIELDS.stream().map(AddNodeFields::field).toList());
      }
      return name.equals(Nodes.TYPE) || nodes.homes().containsKey(name)
          ? answering(type, type.fields().values().stream().filter(this::isId).toList())
          : type;
    });
    return added;
  }

  private static SupergraphField field(FieldDefinition definition) {
    return new SupergraphField(
        definition.getName(), TypeReference.of(definition.getType()), new LinkedHashMap<>());
  }

  private boolean isId(SupergraphField field) {
    return field.name().equals(Nodes.ID);
  }

  /// The type with one more subgraph that knows it, and answers these fields of it.
  private CompositeType answering(CompositeType type, List<SupergraphField> answered) {
    var memberships = new LinkedHashMap<>(type.memberships());
    memberships.put(Nodes.GRAPH, new Membership(List.of(), false));
    var fields = new LinkedHashMap<>(type.fields());
    for (SupergraphField field : answered) {
      var sources = new LinkedHashMap<>(field.sources());
      sources.put(Nodes.GRAPH, new Source(true, null, FieldSet.NONE, field.type()));
      fields.put(field.name(), new SupergraphField(field.name(), field.type(), sources));
    }
    var members = new LinkedHashMap<String, SequencedSet<String>>(type.members());
    if (type.kind() == Kind.INTERFACE) {
      members.put(Nodes.GRAPH, new LinkedHashSet<>(nodes.homes().sequencedKeySet()));
    }
    return new CompositeType(type.name(), type.kind(), memberships, fields, members);
  }
}
