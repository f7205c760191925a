package org.khronika.incidents.graph;

import graphql.ErrorClassification;
import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.OneOfNullValueException;
import graphql.execution.OneOfTooManyKeysException;
import graphql.language.SourceLocation;
import io.smallrye.graphql.api.Context;
import io.smallrye.graphql.execution.context.SmallRyeContext;
import io.smallrye.graphql.spi.EventingService;
import io.smallrye.graphql.transformation.AbstractDataFetcherException;
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
  private static final Pattern ARGUMENT = Pattern.compile("argument '([A-Za-z0-9_.\\[\\]]+)'");

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
          withoutEchoes(result.getErrors()).stream()
              .sorted(IN_THE_DOCUMENTS_ORDER)
              .map(error -> answer(error, execution.getExecutionInput().getVariables()))
              .toList();
      execution.setExecutionResult(result.transform(answer -> answer.errors(errors)));
    }
  }

  /// An argument that cannot be read leaves its field without a value, which graphql-java reports
  /// once more where the field must have one.
  private static List<GraphQLError> withoutEchoes(List<GraphQLError> errors) {
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
    for (Throwable cause = failure.getException(); cause != null; cause = cause.getCause()) {
      if (cause instanceof OneOfTooManyKeysException || cause instanceof OneOfNullValueException) {
        return new AnsweredError(
            "BAD_USER_INPUT", "Of a @oneOf input give exactly one field, and not null.", failure);
      }
      if (cause instanceof AbstractDataFetcherException) {
        return new AnsweredError(
            "BAD_USER_INPUT", "An argument has a value that cannot be read.", failure);
      }
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

  /// graphql-java prints values as its syntax tree (`StringValue{value='x'}`) and says which class
  /// it expected: of such a message only the name of the argument is told.
  private static String withoutSyntaxTrees(String message) {
    if (!message.contains("Value{") && !message.contains("Scalar Type [")) {
      return message;
    }
    Matcher argument = ARGUMENT.matcher(message);
    return argument.find()
        ? "The value of the argument '%s' is not of its type.".formatted(argument.group(1))
        : "An argument has a value of the wrong type.";
  }

  private static SourceLocation location(GraphQLError error) {
    var locations = error.getLocations();
    return locations == null || locations.isEmpty() ? SourceLocation.EMPTY : locations.getFirst();
  }
}
