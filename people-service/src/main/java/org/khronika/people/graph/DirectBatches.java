package org.khronika.people.graph;

import static java.util.Objects.requireNonNull;

import graphql.GraphQL;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import io.smallrye.graphql.execution.datafetcher.BatchDataFetcher;
import io.smallrye.graphql.execution.datafetcher.helper.ArgumentHelper;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import io.smallrye.graphql.schema.model.Operation;
import io.smallrye.graphql.spi.EventingService;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/// Has a field that is answered for many objects at once handed straight to its loader. SmallRye
/// GraphQL prepares a call of its own for each object first, though only the batch is called.
public final class DirectBatches implements EventingService {
  private static final BatchLoaderHelper LOADERS = new BatchLoaderHelper();

  /// What each loader loads, by its name: that of the type, `_`, and that of the field.
  private final Map<String, Operation> operations = new ConcurrentHashMap<>();

  @Override
  public @Nullable String getConfigKey() {
    return null; // always on
  }

  @Override
  public Operation createOperation(Operation operation) {
    if (operation.getSourceFieldOn() != null) {
      operations.put(LOADERS.getName(operation), operation);
    }
    return operation;
  }

  @Override
  public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
    GraphQLSchema schema = builder.build().getGraphQLSchema();
    GraphQLCodeRegistry fetchers = schema.getCodeRegistry();
    GraphQLCodeRegistry direct =
        fetchers.transform(changed ->
            types(schema)
                .forEach(type ->
                    type.getFields().stream()
                        .filter(field ->
                            fetchers.getDataFetcher(type, field) instanceof BatchDataFetcher<?>)
                        .forEach(field ->
                            changed.dataFetcher(
                                FieldCoordinates.coordinates(type, field), direct(type, field)))));
    return builder.schema(schema.transformWithoutTypes(changed -> changed.codeRegistry(direct)));
  }

  private static Stream<GraphQLObjectType> types(GraphQLSchema schema) {
    return schema.getAllTypesAsList().stream()
        .filter(GraphQLObjectType.class::isInstance)
        .map(GraphQLObjectType.class::cast);
  }

  private DataFetcher<?> direct(GraphQLObjectType type, GraphQLFieldDefinition field) {
    String loader =
        Stream.concat(Stream.of(type), type.getInterfaces().stream())
            .map(of -> of.getName() + "_" + field.getName())
            .filter(operations::containsKey)
            .findFirst()
            .orElseThrow();
    ArgumentHelper arguments =
        new ArgumentHelper(requireNonNull(operations.get(loader)).getArguments());
    return environment -> {
      DataLoader<Object, Object> batches = requireNonNull(environment.getDataLoader(loader));
      return batches.load(
          requireNonNull(environment.<Object>getSource()),
          Map.of(
              BatchLoaderHelper.ARGUMENTS,
              arguments.getArguments(environment, true),
              BatchLoaderHelper.DATA_FETCHING_ENVIRONMENT,
              environment));
    };
  }
}
