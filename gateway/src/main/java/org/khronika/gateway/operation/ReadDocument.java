package org.khronika.gateway.operation;

import graphql.GraphQLError;
import graphql.ParseAndValidate;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.SourceLocation;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.validation.GoodFaithIntrospectionExceeded;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.UnservedDirectives;

/// Parses a client's document and validates it against the public schema.
public final class ReadDocument {
  private static final Pattern CLASSES = Pattern.compile("\\w+\\{.*\\}", Pattern.DOTALL);

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

  public static Reading read(String text, Supergraph supergraph, OperationLimits limits) {
    try {
      var document = parse(text, limits);
      var exceeded = CheckLimits.check(document, limits);
      return exceeded.isEmpty() ? validate(document, supergraph) : new Reading.Invalid(exceeded);
    } catch (ParseCancelledTooDeepException e) {
      return tooLarge(RequestError.Code.DEPTH_LIMIT_EXCEEDED, "The document is nested too deeply.");
    } catch (ParseCancelledException e) {
      return tooLarge(
          RequestError.Code.TOKEN_LIMIT_EXCEEDED,
          "A document has at most " + limits.tokens() + " tokens; ask for less at once.");
    } catch (InvalidSyntaxException e) {
      return new Reading.Invalid(
          List.of(error(RequestError.Code.GRAPHQL_PARSE_FAILED, e.toInvalidSyntaxError())));
    }
  }

  private static Document parse(String text, OperationLimits limits) {
    var options =
        ParserOptions.getDefaultOperationParserOptions()
            .transform(o -> o.maxTokens(limits.tokens()).maxCharacters(Integer.MAX_VALUE));
    return Parser.parse(
        ParserEnvironment.newParserEnvironment().document(text).parserOptions(options).build());
  }

  private static Reading tooLarge(RequestError.Code code, String message) {
    return new Reading.Invalid(List.of(new RequestError(code, message)));
  }

  private static Reading validate(Document document, Supergraph supergraph) {
    var unserved = UnservedDirectives.in(document);
    if (!unserved.isEmpty()) {
      return new Reading.Invalid(unserved.stream().map(ReadDocument::unknown).toList());
    }
    try {
      var errors = ParseAndValidate.validate(supergraph.schema(), document, Locale.ENGLISH);
      return errors.isEmpty()
          ? new Reading.Valid(document, DocumentOperation.of(document, supergraph))
          : new Reading.Invalid(
              errors.stream()
                  .map(error -> error(RequestError.Code.GRAPHQL_VALIDATION_FAILED, error))
                  .toList());
    } catch (GoodFaithIntrospectionExceeded e) {
      return new Reading.Invalid(
          List.of(error(RequestError.Code.GRAPHQL_VALIDATION_FAILED, e.toBadFaithError())));
    }
  }

  private static RequestError unknown(Directive directive) {
    return new RequestError(
        RequestError.Code.GRAPHQL_VALIDATION_FAILED,
        "There is no directive @" + directive.getName() + " here.",
        locations(List.of(directive.getSourceLocation())));
  }

  /// The library describes a value by the classes that it is made of.
  private static String withoutClasses(String message) {
    return CLASSES.matcher(message).replaceAll("…");
  }

  private static RequestError error(RequestError.Code code, GraphQLError error) {
    List<SourceLocation> locations = error.getLocations();
    return new RequestError(
        code,
        withoutClasses(error.getMessage()),
        locations == null ? List.of() : locations(locations));
  }

  private static List<RequestError.Location> locations(List<SourceLocation> locations) {
    return locations.stream()
        .map(location -> new RequestError.Location(location.getLine(), location.getColumn()))
        .toList();
  }
}
