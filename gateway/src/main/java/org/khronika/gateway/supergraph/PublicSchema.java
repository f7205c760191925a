package org.khronika.gateway.supergraph;

import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.schema.GraphQLSchema;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.errors.SchemaProblem;

/// The schema that clients see: the supergraph without its `join` machinery and without what is
/// inaccessible. It validates and introspects; it never fetches.
final class PublicSchema {
  private PublicSchema() {}

  static GraphQLSchema of(Document supergraph, Features features) {
    var document =
        (Document) new AstTransformer().transform(supergraph, new StripMachinery(features));
    var wiring = RuntimeWiring.newRuntimeWiring().wiringFactory(new NothingIsFetched()).build();
    try {
      return new SchemaGenerator()
          .makeExecutableSchema(new SchemaParser().buildRegistry(document), wiring);
    } catch (SchemaProblem e) {
      throw new InvalidSupergraphException(
          "the supergraph's public schema is invalid: " + e.getMessage());
    }
  }
}
