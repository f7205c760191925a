package org.khronika.incidents.trail;

import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import org.khronika.incidents.graph.AnsweredError;
import org.khronika.incidents.graph.RequestRefused;

/// Has every request leave its entries in the trail before it is answered: what a caller who sees
/// more than the public was shown, and what anybody was refused.
@Singleton
@Unremovable
class NoteAccess extends SimplePerformantInstrumentation {
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

  private final Trail trail;

  NoteAccess(Trail trail) {
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
    if (result.getErrors().stream().anyMatch(NoteAccess::isRefusal)) {
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
