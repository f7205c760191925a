package org.khronika.people.graph;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import io.smallrye.graphql.execution.QueryCache;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import org.jspecify.annotations.Nullable;

/// Gives every request its [RequestInstrumentation], in place of the chain of SmallRye GraphQL's:
/// of these only the cache of documents has anything to do here.
public final class InstrumentRequests implements EventingService {
  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    Instrumentation access = CDI.current().select(Instrumentation.class).get();
    return builder.instrumentation(new RequestInstrumentation(documents(builder), access));
  }

  private static Instrumentation documents(GraphQL.Builder builder) {
    return ((ChainedInstrumentation) builder.build().getInstrumentation())
        .getInstrumentations().stream()
            .filter(QueryCache.class::isInstance)
            .findFirst()
            .orElseThrow();
  }
}
