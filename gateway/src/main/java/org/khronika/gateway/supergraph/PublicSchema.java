package org.khronika.gateway.supergraph;

import graphql.GraphQLException;
import graphql.introspection.Introspection;
import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;

/// The schema that clients see: the supergraph without its `join` machinery and without what is
/// inaccessible. It validates and introspects; it never fetches.
final class PublicSchema {
  private PublicSchema() {}

  static GraphQLSchema of(Document supergraph, Features features) {
    var document =
        (Document)
            new AstTransformer().transform(supergraph, new StripMachinery(supergraph, features));
    var wiring =
        RuntimeWiring.newRuntimeWiring()
            .wiringFactory(new NothingIsFetched())
            .codeRegistry(
                GraphQLCodeRegistry.newCodeRegistry()
                    .dataFetcher(
                        FieldCoordinates.coordinates(Introspection.__Schema, "directives"),
                        (DataFetcher<?>)
                            asked -> UnservedDirectives.without(asked.getGraphQLSchema())))
            .build();
    try {
      return new SchemaGenerator()
          .makeExecutableSchema(new SchemaParser().buildRegistry(document), wiring);
    } catch (GraphQLException e) {
      throw new InvalidSupergraphException(
          "the supergraph's public schema is invalid: " + e.getMessage());
    }
  }
}
