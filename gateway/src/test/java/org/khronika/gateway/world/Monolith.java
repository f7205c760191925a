package org.khronika.gateway.world;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The whole graph as one schema that knows everything: what the gateway has to answer.
///
/// It departs from GraphQL as the gateway does on purpose: an entity that the subgraph of a
/// non-null field does not know is null, and that is no error.
public final class Monolith {
  private static final TypeResolver BY_TYPENAME =
      environment ->
          environment
              .getSchema()
              .getObjectType((String) ((Map<?, ?>) environment.getObject()).get("__typename"));

  private final Truth truth;
  private final GraphQL graphQL;

  Monolith(GraphQLSchema publicSchema, Truth truth) {
    this.truth = truth;
    var code =
        GraphQLCodeRegistry.newCodeRegistry()
            .defaultDataFetcher(DataFetcherFactories.useDataFetcher(this::fetch));
    publicSchema
        .getAllTypesAsList()
        .forEach(type -> {
          switch (type) {
            case GraphQLInterfaceType general -> code.typeResolver(general, BY_TYPENAME);
            case GraphQLUnionType general -> code.typeResolver(general, BY_TYPENAME);
            default -> {}
          }
        });
    this.graphQL =
        GraphQL.newGraphQL(publicSchema.transform(schema -> schema.codeRegistry(code.build())))
            .build();
  }

  public Map<String, Object> answer(
      String document, Map<String, Object> variables, Journal journal) {
    return graphQL
        .execute(
            ExecutionInput.newExecutionInput(document)
                .variables(variables)
                .graphQLContext(Map.of(Journal.class, journal)))
        .toSpecification();
  }

  private Object fetch(DataFetchingEnvironment field) {
    var parent = ((GraphQLNamedType) field.getParentType()).getName();
    var root = truth.root(parent);
    Map<String, Object> object = root == null ? field.getSource() : root;
    var value = truth.value(object, field.getFieldDefinition(), field.getArguments());
    var known = known(value, field);
    return parent.equals("Mutation")
        ? field
            .getGraphQlContext()
            .<Journal>get(Journal.class)
            .note(field.getField().getName(), field.getArguments(), known)
        : known;
  }

  @SuppressWarnings("unchecked")
  private Object known(Object value, DataFetchingEnvironment field) {
    return switch (value) {
      case List<?> list -> {
        var known = new ArrayList<Object>();
        list.forEach(element -> known.add(known(element, field)));
        yield known;
      }
      case Map<?, ?> entity
          when entity.containsKey("$self") && lacks((Map<String, Object>) entity, field) ->
          null;
      case null, default -> value;
    };
  }

  /// Whether a non-null field of the entity is selected that no subgraph knows.
  private boolean lacks(Map<String, Object> entity, DataFetchingEnvironment field) {
    return field.getSelectionSet().getImmediateFields().stream()
        .anyMatch(selected ->
            selected.getObjectTypeNames().contains(entity.get("__typename"))
                && !selected.getName().startsWith("__")
                && selected.getFieldDefinitions().stream()
                    .allMatch(definition -> GraphQLTypeUtil.isNonNull(definition.getType()))
                && !entity.containsKey(selected.getName())
                && !truth.isComputed(entity, selected.getName()));
  }
}
