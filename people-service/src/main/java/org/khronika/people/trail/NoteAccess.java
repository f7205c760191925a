package org.khronika.people.trail;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQL;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.khronika.people.graph.AnsweredError;
import org.khronika.people.graph.RequestRefused;

/// Has every request leave its entries in the trail before it is answered: what a caller who sees
/// more than the public was shown, and what anybody was refused.
public final class NoteAccess implements EventingService {
  private static final String FORBIDDEN = "FORBIDDEN";

  /// What nobody would know of is not shown.
  private static final ExecutionResult UNANSWERED =
      ExecutionResult.newExecutionResult()
          .addError(
              new AnsweredError(
                  "TRAIL_UNAVAILABLE",
                  "The access cannot be noted just now, so its answer is not given; what it recorded is recorded. Try again.",
                  GraphqlErrorBuilder.newError().message("").build()))
          .build();

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    return builder.instrumentation(
        new ChainedInstrumentation(
            List.of(
                builder.build().getInstrumentation(),
                new Noting(CDI.current().select(Trail.class).get()))));
  }

  private static final class Noting extends SimplePerformantInstrumentation {
    private final Trail trail;

    Noting(Trail trail) {
      this.trail = trail;
    }

    @Override
    public InstrumentationState createState(InstrumentationCreateStateParameters request) {
      return trail.begin();
    }

    @Override
    public ExecutionStrategyInstrumentationContext beginExecutionStrategy(
        InstrumentationExecutionStrategyParameters operation, InstrumentationState state) {
      operation
          .getExecutionStrategyParameters()
          .getFields()
          .getSubFieldsList()
          .forEach(field -> ((Access) state).asked(field.getName()));
      return ExecutionStrategyInstrumentationContext.NOOP;
    }

    @Override
    public ExecuteObjectInstrumentationContext beginExecuteObject(
        InstrumentationExecutionStrategyParameters object, InstrumentationState state) {
      ((Access) state).showed(object.getExecutionStrategyParameters().getSource());
      return ExecuteObjectInstrumentationContext.NOOP;
    }

    @Override
    public CompletableFuture<ExecutionResult> instrumentExecutionResult(
        ExecutionResult result,
        InstrumentationExecutionParameters request,
        InstrumentationState state) {
      Access access = (Access) state;
      if (result.getErrors().stream().anyMatch(Noting::isRefusal)) {
        access.refused(FORBIDDEN);
      }
      return trail.note(access).thenApply(noted -> noted ? result : UNANSWERED);
    }

    private static boolean isRefusal(GraphQLError error) {
      RequestRefused refused =
          error instanceof ExceptionWhileDataFetching failure
              ? RequestRefused.among(failure.getException())
              : null;
      return refused != null && refused.code().equals(FORBIDDEN);
    }
  }
}
