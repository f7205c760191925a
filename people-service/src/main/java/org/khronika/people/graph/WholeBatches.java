package org.khronika.people.graph;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import io.smallrye.graphql.spi.EventingService;
import org.dataloader.DataLoaderRegistry;
import org.jspecify.annotations.Nullable;

/// Gives every request a [WholeBatchRegistry]. SmallRye GraphQL finds this as a service, and has it
/// finish its engine.
public final class WholeBatches implements EventingService {

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    var others = builder.build().getInstrumentation();
    return builder.instrumentation(new ChainedInstrumentation(others, new Registration()));
  }

  private static final class Registration extends SimplePerformantInstrumentation {
    @Override
    public ExecutionInput instrumentExecutionInput(
        ExecutionInput input,
        InstrumentationExecutionParameters parameters,
        @Nullable InstrumentationState state) {
      DataLoaderRegistry loaders = input.getDataLoaderRegistry();
      return input.transform(
          changed -> changed.dataLoaderRegistry(new WholeBatchRegistry(loaders)));
    }
  }
}
