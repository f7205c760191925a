package org.khronika.incidents.graph;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
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
  private static final String ENTITIES = "_entities";
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

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    GraphQLSchema schema = builder.build().getGraphQLSchema();
    GraphQLCodeRegistry fetchers = schema.getCodeRegistry();
    GraphQLObjectType query = schema.getQueryType();
    DataFetcher<?> entities =
        checked(fetchers.getDataFetcher(query, query.getFieldDefinition(ENTITIES)));
    GraphQLCodeRegistry checking =
        fetchers.transform(changed ->
            changed.dataFetcher(FieldCoordinates.coordinates(query.getName(), ENTITIES), entities));
    return builder.schema(schema.transformWithoutTypes(changed -> changed.codeRegistry(checking)));
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
