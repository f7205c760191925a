package org.khronika.incidents.graph;

import graphql.GraphQL;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationFieldFetchParameters;
import graphql.schema.DataFetcher;
import io.smallrye.graphql.schema.model.Argument;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.schema.model.OperationType;
import io.smallrye.graphql.spi.EventingService;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Refuses representations of entities that no resolver takes. SmallRye GraphQL would look for one
/// through all types of the graph, and never come to an end where they refer to each other.
public final class KnownEntities implements EventingService {
  private static final String TYPENAME = "__typename";

  /// A type and the fields of a key that one of its resolvers takes.
  private record Key(String type, Set<String> fields) {}

  private final Set<Key> known = ConcurrentHashMap.newKeySet();

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public Operation createOperation(Operation operation) {
    if (operation.getOperationType() == OperationType.RESOLVER) {
      known.add(
          new Key(
              operation.getReference().getName(),
              operation.getArguments().stream()
                  .map(Argument::getName)
                  .collect(Collectors.toUnmodifiableSet())));
    }
    return operation;
  }

  /// No other instrumentation is in use that this one would take the place of.
  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    return builder.instrumentation(
        new SimplePerformantInstrumentation() {
          @Override
          public DataFetcher<?> instrumentDataFetcher(
              DataFetcher<?> fetcher,
              InstrumentationFieldFetchParameters parameters,
              @Nullable InstrumentationState state) {
            return parameters.getEnvironment().getField().getName().equals("_entities")
                ? checked(fetcher)
                : fetcher;
          }
        });
  }

  private DataFetcher<?> checked(DataFetcher<?> fetcher) {
    return environment -> {
      List<Map<String, Object>> representations = environment.getArgument("representations");
      if (representations != null) {
        representations.forEach(this::check);
      }
      return fetcher.get(environment);
    };
  }

  private void check(Map<String, Object> representation) {
    Set<String> fields = new TreeSet<>(representation.keySet());
    fields.remove(TYPENAME);
    Object type = representation.get(TYPENAME);
    if (representation.values().stream().anyMatch(Objects::isNull)
        || !known.contains(new Key(String.valueOf(type), fields))) {
      throw new RequestRefused(
          "UNKNOWN_ENTITY",
          "Entities of the type \"%s\" are not known by %s here.".formatted(type, fields));
    }
  }
}
