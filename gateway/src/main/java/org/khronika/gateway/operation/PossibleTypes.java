package org.khronika.gateway.operation;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;
import java.util.List;

/// The object types that a value of some type can turn out to be.
final class PossibleTypes {
  private PossibleTypes() {}

  static List<GraphQLObjectType> of(GraphQLCompositeType type, GraphQLSchema schema) {
    return switch (type) {
      case GraphQLInterfaceType abstraction -> List.copyOf(schema.getImplementations(abstraction));
      case GraphQLUnionType union ->
          union.getTypes().stream().map(member -> (GraphQLObjectType) member).toList();
      default -> List.of((GraphQLObjectType) type);
    };
  }
}
