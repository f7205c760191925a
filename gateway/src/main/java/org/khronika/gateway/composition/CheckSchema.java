package org.khronika.gateway.composition;

import graphql.GraphQLException;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import graphql.schema.idl.errors.SchemaProblem;
import graphql.schema.validation.InvalidSchemaException;
import org.khronika.gateway.composition.CompositionError.Code;

/// The printed supergraph is a valid GraphQL schema. Last, because its messages know nothing of
/// subgraphs.
final class CheckSchema {
  private CheckSchema() {}

  static void check(String sdl, Findings findings) {
    try {
      UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(sdl));
    } catch (SchemaProblem e) {
      e.getErrors().forEach(error -> refuse(error.getMessage(), findings));
    } catch (InvalidSchemaException e) {
      // The first line says only that the schema is invalid; each further one is a reason.
      String.valueOf(e.getMessage()).lines().skip(1).forEach(reason -> refuse(reason, findings));
    } catch (GraphQLException e) {
      refuse(String.valueOf(e.getMessage()), findings);
    }
  }

  /// Positions within the supergraph would mean nothing to anybody.
  private static void refuse(String message, Findings findings) {
    findings.add(Code.INVALID_GRAPHQL, message.replaceAll(" ?\\[@\\d+:\\d+]", ""));
  }
}
