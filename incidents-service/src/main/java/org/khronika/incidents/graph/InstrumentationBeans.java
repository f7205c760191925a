package org.khronika.incidents.graph;

import graphql.GraphQL;
import graphql.execution.instrumentation.ChainedInstrumentation;
import graphql.execution.instrumentation.Instrumentation;
import io.smallrye.graphql.spi.EventingService;
import jakarta.enterprise.inject.spi.CDI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Has beans that are instrumentations of graphql-java take part in every execution. SmallRye
/// GraphQL knows none but its own.
public final class InstrumentationBeans implements EventingService {
  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    List<Instrumentation> all = new ArrayList<>();
    all.add(builder.build().getInstrumentation());
    CDI.current().select(Instrumentation.class).forEach(all::add);
    return builder.instrumentation(new ChainedInstrumentation(all));
  }
}
