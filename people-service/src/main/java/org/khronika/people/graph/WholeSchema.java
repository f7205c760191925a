package org.khronika.people.graph;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import java.util.function.UnaryOperator;

/// Changes a schema when it is whole. SmallRye GraphQL adds to what it builds until the very end:
/// the query type of the federation, and the resolvers of entities.
final class WholeSchema extends GraphQLSchema.Builder {
  private final GraphQLSchema.Builder schema;
  private final UnaryOperator<GraphQLSchema> change;

  WholeSchema(GraphQLSchema.Builder schema, UnaryOperator<GraphQLSchema> change) {
    this.schema = schema;
    this.change = change;
  }

  @Override
  public GraphQLSchema.Builder query(GraphQLObjectType query) {
    schema.query(query);
    return this;
  }

  @Override
  public GraphQLSchema build() {
    return change.apply(schema.build());
  }
}
