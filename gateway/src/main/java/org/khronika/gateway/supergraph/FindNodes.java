package org.khronika.gateway.supergraph;

import graphql.language.Document;
import graphql.language.FieldDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.khronika.gateway.supergraph.CompositeType.Key;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Nodes.Home;
import org.khronika.gateway.supergraph.SupergraphField.Source;

/// Finds the types that can be asked for by their id alone: those that implement `Node { id: ID! }`
/// and that a subgraph can be entered by.
///
/// Of several such subgraphs the one that answers most of the type's fields is its home. One that
/// answers nothing but the id is none: it would say of every id that it is one.
final class FindNodes {
  private static final FieldSet BY_ID =
      new FieldSet(List.of(new Part.Field(Nodes.ID, "", FieldSet.NONE)));
  private static final TypeReference ID_TYPE =
      new TypeReference.NonNull(new TypeReference.Named("ID"));

  private final Document document;
  private final Features features;
  private final SequencedMap<String, CompositeType> types;

  private FindNodes(
      Document document, Features features, SequencedMap<String, CompositeType> types) {
    this.document = document;
    this.features = features;
    this.types = types;
  }

  /// @param query the name of the root type
  static Nodes find(
      Document document,
      Features features,
      SequencedMap<String, CompositeType> types,
      String query) {
    var finding = new FindNodes(document, features, types);
    return finding.hasNodeFields(query) || !finding.hasNodeType() ? Nodes.NONE : finding.nodes();
  }

  private boolean hasNodeFields(String query) {
    var root = types.get(query);
    return root == null
        || root.fields().containsKey(Nodes.ONE)
        || root.fields().containsKey(Nodes.SEVERAL);
  }

  private boolean hasNodeType() {
    return document.getDefinitionsOfType(InterfaceTypeDefinition.class).stream()
        .filter(type -> type.getName().equals(Nodes.TYPE) && !features.isInaccessible(type))
        .flatMap(type -> type.getFieldDefinitions().stream())
        .anyMatch(this::isId);
  }

  private boolean isId(FieldDefinition field) {
    return field.getName().equals(Nodes.ID)
        && TypeReference.of(field.getType()).equals(ID_TYPE)
        && !features.isInaccessible(field);
  }

  private Nodes nodes() {
    var homes = new LinkedHashMap<String, Home>();
    for (ObjectTypeDefinition type : document.getDefinitionsOfType(ObjectTypeDefinition.class)) {
      if (isNode(type)) {
        home(type.getName()).ifPresent(home -> homes.put(type.getName(), home));
      }
    }
    return new Nodes(homes);
  }

  private boolean isNode(ObjectTypeDefinition type) {
    return !features.isInaccessible(type)
        && type.getImplements().stream()
            .anyMatch(implemented -> ((TypeName) implemented).getName().equals(Nodes.TYPE));
  }

  private Optional<Home> home(String name) {
    var type = type(name);
    Home best = null;
    var most = 0L;
    for (String graph : type.memberships().sequencedKeySet()) {
      var names = names(type, graph);
      var answers = names.isEmpty() ? 0 : answers(type, graph);
      if (answers > most) {
        best = new Home(graph, names);
        most = answers;
      }
    }
    return Optional.ofNullable(best);
  }

  private List<String> names(CompositeType type, String graph) {
    var names = new ArrayList<String>();
    if (isEnteredById(type, graph)) {
      names.add(type.name());
    }
    types.values().stream()
        .filter(general -> general.kind() == Kind.INTERFACE && general.isAbstractIn(graph))
        .filter(general -> general.possibleTypes(graph).contains(type.name()))
        .filter(general -> isEnteredById(general, graph))
        .forEach(general -> names.add(general.name()));
    return names;
  }

  private static boolean isEnteredById(CompositeType type, String graph) {
    return type.keys(graph).contains(new Key(BY_ID, true));
  }

  /// How many fields, besides the id, the subgraph knows without being told any.
  private static long answers(CompositeType type, String graph) {
    return type.fields().values().stream()
        .filter(field -> !field.name().equals(Nodes.ID))
        .map(field -> field.sources().get(graph))
        .filter(source ->
            source instanceof Source(var resolved, var requires, _, _)
                && resolved
                && requires == null)
        .count();
  }

  private CompositeType type(String name) {
    var type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("every object of the document is read: " + name);
    }
    return type;
  }
}
