package org.khronika.incidents.graph;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.execution.instrumentation.ExecuteObjectInstrumentationContext;
import graphql.execution.instrumentation.ExecutionStrategyInstrumentationContext;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationCreateStateParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionStrategyParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.validation.ValidationError;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// All that is done around a request: it gets a [WholeBatchRegistry], its document is kept once it
/// is valid, and what it was shown is noted. One, since graphql-java asks each of a chain five
/// times about each field of each object.
final class RequestInstrumentation extends SimplePerformantInstrumentation {
  private final Instrumentation documents;
  private final Instrumentation access;

  /// @param documents keeps those that are valid
  /// @param access notes what is asked for and shown
  RequestInstrumentation(Instrumentation documents, Instrumentation access) {
    this.documents = documents;
    this.access = access;
  }

  @Override
  public @Nullable CompletableFuture<InstrumentationState> createStateAsync(
      InstrumentationCreateStateParameters request) {
    return access.createStateAsync(request);
  }

  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters request,
      @Nullable InstrumentationState state) {
    DataLoaderRegistry loaders = input.getDataLoaderRegistry();
    return input.transform(changed -> changed.dataLoaderRegistry(new WholeBatchRegistry(loaders)));
  }

  @Override
  public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
      InstrumentationValidationParameters document, @Nullable InstrumentationState state) {
    return documents.beginValidation(document, null);
  }

  @Override
  public @Nullable ExecutionStrategyInstrumentationContext beginExecutionStrategy(
      InstrumentationExecutionStrategyParameters operation, @Nullable InstrumentationState state) {
    return access.beginExecutionStrategy(operation, state);
  }

  @Override
  public @Nullable ExecuteObjectInstrumentationContext beginExecuteObject(
      InstrumentationExecutionStrategyParameters object, @Nullable InstrumentationState state) {
    return access.beginExecuteObject(object, state);
  }

  @Override
  public CompletableFuture<ExecutionResult> instrumentExecutionResult(
      ExecutionResult result,
      InstrumentationExecutionParameters request,
      @Nullable InstrumentationState state) {
    return access.instrumentExecutionResult(result, request, state);
  }
}
