package org.khronika.people.graph;

import graphql.ExecutionInput;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Singleton;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// Gives every request a [WholeBatchRegistry]. [InstrumentationBeans] finds it.
@Singleton
@Unremovable
class WholeBatches extends SimplePerformantInstrumentation {
  @Override
  public ExecutionInput instrumentExecutionInput(
      ExecutionInput input,
      InstrumentationExecutionParameters parameters,
      @Nullable InstrumentationState state) {
    DataLoaderRegistry loaders = input.getDataLoaderRegistry();
    return input.transform(changed -> changed.dataLoaderRegistry(new WholeBatchRegistry(loaders)));
  }
}
