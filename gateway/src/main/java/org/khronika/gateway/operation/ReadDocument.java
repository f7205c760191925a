package org.khronika.gateway.operation;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.schema.GraphQLSchema;
import graphql.validation.GoodFaithIntrospectionExceeded;
import java.util.List;
import java.util.Locale;

/// Parses a client's document and validates it against the public schema.
public final class ReadDocument {
  private ReadDocument() {}

  /// The document, or why it is none. It depends on the text alone, so that it can be kept.
  public sealed interface Reading {
    record Valid(Document document, List<DocumentOperation> operations) implements Reading {
      public Valid {
        operations = List.copyOf(operations);
      }
    }

    record Invalid(List<RequestError> errors) implements Reading {}
  }

  public static Reading read(String text, GraphQLSchema schema) {
    try {
      var document = Parser.parse(text);
      var errors = ParseAndValidate.validate(schema, document, Locale.ENGLISH);
      return errors.isEmpty()
          ? new Reading.Valid(document, DocumentOperation.of(document, schema))
          : new Reading.Invalid(
              errors.stream()
                  .map(error -> error(RequestError.Code.GRAPHQL_VALIDATION_FAILED, error))
                  .toList());
    } catch (GoodFaithIntrospectionExceeded e) {
      return new Reading.Invalid(
          List.of(error(RequestError.Code.GRAPHQL_VALIDATION_FAILED, e.toBadFaithError())));
    } catch (InvalidSyntaxException e) {
      return new Reading.Invalid(
          List.of(error(RequestError.Code.GRAPHQL_PARSE_FAILED, e.toInvalidSyntaxError())));
    }
  }

  private static RequestError error(RequestError.Code code, GraphQLError error) {
    List<SourceLocation> locations = error.getLocations();
    return new RequestError(
        code,
        error.getMessage(),
        locations == null
            ? List.of()
            : locations.stream()
                .map(
                    location -> new RequestError.Location(location.getLine(), location.getColumn()))
                .toList());
  }
}
