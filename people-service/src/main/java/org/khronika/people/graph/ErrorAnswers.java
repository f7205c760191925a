package org.khronika.people.graph;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.bootstrap.FederationDataFetcher;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Rewrites every error of an answer: a stable `extensions.code` and a message for the client, and
/// nothing of the inside. SmallRye GraphQL finds it as a service; it keeps no state.
public final class ErrorAnswers implements EventingService {
  private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);
  private static final Pattern ARGUMENT = Pattern.compile("argument '([\\w.\\[\\]]+)'");

  /// Root fields are answered side by side: without an order of ours, whichever fails first comes
  /// first.
  private static final Comparator<GraphQLError> IN_THE_DOCUMENTS_ORDER =
      Comparator.<GraphQLError>comparingInt(error -> location(error).getLine())
          .thenComparingInt(error -> location(error).getColumn())
          .thenComparing(error -> String.valueOf(error.getPath()));

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public void afterExecute(Context context) {
    SmallRyeContext execution = (SmallRyeContext) context;
    ExecutionResult result = execution.unwrap(ExecutionResult.class);
    if (!result.getErrors().isEmpty()) {
      var errors =
          causes(result.getErrors()).stream()
              .sorted(IN_THE_DOCUMENTS_ORDER)
              .map(error -> answer(error, execution.getExecutionInput().getVariables()))
              .toList();
      execution.setExecutionResult(result.transform(answer -> answer.errors(errors)));
    }
  }

  /// A null that an error left behind is reported as an error of its own; only one without another
  /// cause is worth telling.
  private static List<GraphQLError> causes(List<GraphQLError> errors) {
    List<GraphQLError> causes =
        errors.stream()
            .filter(error -> error.getErrorType() != ErrorType.NullValueInNonNullableField)
            .toList();
    return causes.isEmpty() ? errors : causes;
  }

  private static GraphQLError answer(GraphQLError error, Map<String, Object> variables) {
    if (error instanceof AnsweredError) {
      return error;
    }
    if (error instanceof ExceptionWhileDataFetching failure) {
      return answerFailure(failure);
    }
    ErrorClassification type = error.getErrorType();
    if (type == ErrorType.ValidationError) {
      return new AnsweredError(
          "GRAPHQL_VALIDATION_FAILED",
          withoutSyntaxTrees(BadValue.placed(error, variables)),
          error);
    }
    if (type == ErrorType.InvalidSyntax) {
      return new AnsweredError("GRAPHQL_PARSE_FAILED", error.getMessage(), error);
    }
    if (type == ErrorType.OperationNotSupported) {
      return new AnsweredError("OPERATION_NOT_SUPPORTED", error.getMessage(), error);
    }
    LOG.errorf("Answered INTERNAL at %s: %s", error.getPath(), type);
    return internal(error);
  }

  private static GraphQLError answerFailure(ExceptionWhileDataFetching failure) {
    RequestRefused refused = RequestRefused.among(failure.getException());
    if (refused != null) {
      return new AnsweredError(refused.code(), refused.reason(), failure);
    }
    if (isAboutRepresentations(failure.getException())) {
      return new AnsweredError(
          "BAD_USER_INPUT",
          "A representation is of a type, or has a key, that is not resolved here.",
          failure);
    }
    if (Causes.isDatabaseAway(failure.getException())) {
      LOG.warnf("No database at %s: %s", failure.getPath(), Causes.of(failure.getException()));
      return new AnsweredError(
          "RECORD_UNAVAILABLE",
          "The record cannot be reached just now; try again. What was recorded all the same is not recorded twice.",
          failure);
    }
    LOG.errorf("Answered INTERNAL at %s: %s", failure.getPath(), Causes.of(failure.getException()));
    LOG.debug("Answered INTERNAL", failure.getException());
    return internal(failure);
  }

  private static GraphQLError internal(GraphQLError error) {
    return new AnsweredError(
        "INTERNAL", "Something failed inside; try again, and tell us if it stays so.", error);
  }

  /// SmallRye GraphQL looks up the resolver of a representation in a class of its own, and throws
  /// what it likes from there.
  private static boolean isAboutRepresentations(Throwable thrown) {
    StackTraceElement[] trace = thrown.getStackTrace();
    return trace.length > 0
        && trace[0].getClassName().equals(FederationDataFetcher.class.getName());
  }

  /// graphql-java prints literals as its syntax tree (`StringValue{value='x'}`) and says which
  /// class it expected.
  private static String withoutSyntaxTrees(String message) {
    if (!message.contains("Value{") && !message.contains("Scalar Type [")) {
      return message;
    }
    Matcher argument = ARGUMENT.matcher(message);
    return argument.find()
        ? "The value of the argument '%s' is not of its type; a Date looks like 2021-07-14, a URL like https://example.org/page."
            .formatted(argument.group(1))
        : "An argument has a value that is not of its type; a Date looks like 2021-07-14, a URL like https://example.org/page.";
  }

  private static SourceLocation location(GraphQLError error) {
    var locations = error.getLocations();
    return locations == null || locations.isEmpty() ? SourceLocation.EMPTY : locations.getFirst();
  }
}
