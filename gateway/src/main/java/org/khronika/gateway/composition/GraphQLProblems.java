package org.khronika.gateway.composition;

import graphql.GraphQLException;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import java.util.List;
import java.util.function.Function;

/// Why definitions are not a valid GraphQL schema.
final class GraphQLProblems {
  private GraphQLProblems() {}

  static List<String> of(Function<SchemaParser, TypeDefinitionRegistry> definitions) {
    try {
      UnExecutableSchemaGenerator.makeUnExecutableSchema(definitions.apply(new SchemaParser()));
      return List.of();
    } catch (SchemaProblem e) {
      return e.getErrors().stream().map(error -> String.valueOf(error.getMessage())).toList();
    } catch (InvalidSchemaException e) {
      // The first line says only that the schema is invalid; each further one is a reason.
      return String.valueOf(e.getMessage()).lines().skip(1).toList();
    } catch (GraphQLException e) {
      return List.of(String.valueOf(e.getMessage()));
    }
  }
}
