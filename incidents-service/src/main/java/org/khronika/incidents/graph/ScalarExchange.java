package org.khronika.incidents.graph;

import graphql.schema.GraphQLScalarType;
import io.smallrye.graphql.scalar.GraphQLScalarTypes;
import java.util.List;

/// Has SmallRye GraphQL use another scalar of the same name, for all classes that it uses the name
/// for. It makes its services before it builds the schema; that is when scalars are exchanged.
final class ScalarExchange {
  private ScalarExchange() {}

  static void exchange(GraphQLScalarType scalar) {
    GraphQLScalarType replaced = GraphQLScalarTypes.getScalarByName(scalar.getName());
    List<String> classes =
        GraphQLScalarTypes.getScalarMap().entrySet().stream()
            .filter(known -> known.getValue().equals(replaced))
            .map(known -> known.getKey())
            .toList();
    classes.forEach(
        name -> GraphQLScalarTypes.registerCustomScalar(scalar.getName(), name, scalar));
  }
}
