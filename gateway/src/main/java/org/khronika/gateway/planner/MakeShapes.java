package org.khronika.gateway.planner;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.TypeReference;

/// What values look like that a subgraph answers just as the client wants them, numbered within a
/// plan.
final class MakeShapes {
  private final Supergraph supergraph;
  private final Map<String, Shape.Leaf> leaves = new HashMap<>();
  private final Map<Shape, Shape> lists = new HashMap<>();
  private int count;

  MakeShapes(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

  /// What may be answered for a leaf: a custom scalar is anything, the built-in ones and
  /// enumerations are checked.
  Shape.Leaf leaf(String type) {
    return leaves.computeIfAbsent(
        type,
        name ->
            supergraph.schema().getType(name) instanceof GraphQLEnumType enumeration
                ? new Shape.Leaf(
                    EnumSet.of(Kind.STRING),
                    values(enumeration),
                    supergraph.hiddenValues().getOrDefault(name, Set.of()))
                : new Shape.Leaf(kinds(name), Set.of(), Set.of()));
  }

  private static Set<String> values(GraphQLEnumType enumeration) {
    return enumeration.getValues().stream()
        .map(GraphQLEnumValueDefinition::getName)
        .collect(Collectors.toSet());
  }

  private static EnumSet<Kind> kinds(String scalar) {
    return switch (scalar) {
      case "String" -> EnumSet.of(Kind.STRING);
      case "ID" -> EnumSet.of(Kind.STRING, Kind.NUMBER);
      case "Boolean" -> EnumSet.of(Kind.BOOLEAN);
      case "Int", "Float" -> EnumSet.of(Kind.NUMBER);
      default -> EnumSet.allOf(Kind.class);
    };
  }

  /// Of an object of just one type; what is of several needs to be asked which.
  Shape object(Collection<List<ProjectedField>> fieldsOfTypes) {
    if (fieldsOfTypes.size() != 1) {
      return Shape.UNKNOWN;
    }
    var fields = fieldsOfTypes.iterator().next();
    var members = new ArrayList<Shape.Member>();
    for (ProjectedField field : fields) {
      if (!(field instanceof ProjectedField.Value value) || value.shape().equals(Shape.UNKNOWN)) {
        return Shape.UNKNOWN;
      }
      members.add(new Shape.Member(value.key().member(), value.shape(), value.mayBeNull()));
    }
    return members.isEmpty() ? Shape.UNKNOWN : new Shape.Members(++count, members);
  }

  /// Of a value, or a list of such.
  Shape value(TypeReference type, Shape single) {
    return single.equals(Shape.UNKNOWN) ? single : inLists(type, single);
  }

  private Shape inLists(TypeReference type, Shape single) {
    return switch (type) {
      case TypeReference.Named _ -> single;
      case TypeReference.NonNull(var nullable) -> inLists(nullable, single);
      case TypeReference.ListOf(var element) ->
          lists.computeIfAbsent(inLists(element, single), of -> new Shape.Elements(++count, of));
    };
  }
}
