package org.khronika.gateway.world;

import static java.util.stream.Collectors.toList;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.execution.FieldCollector;
import graphql.execution.FieldCollectorParameters;
import graphql.schema.DataFetcherFactories;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.TypeResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khronika.gateway.supergraph.Nodes;
import org.khronika.gateway.supergraph.Supergraph;

/// The whole graph as one schema that knows everything: what the gateway has to answer.
///
/// It departs from GraphQL as the gateway does on purpose: an entity that the subgraph of a
/// non-null field does not know is null, and that is no error; neither is a value of an enumeration
/// that clients do not know; and a `node` of which no field is asked is null, since nobody is asked
/// for it.
public final class Monolith {
  private static final TypeResolver BY_TYPENAME =
      environment ->
          environment
              .getSchema()
              .getObjectType((String) ((Map<?, ?>) environment.getObject()).get("__typename"));

  private final Supergraph supergraph;
  private final Truth truth;
  private final GraphQL graphQL;

  Monolith(Supergraph supergraph, Truth truth) {
    this.supergraph = supergraph;
    this.truth = truth;
    var publicSchema = supergraph.schema();
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
    if (parent.equals("Query") && !supergraph.nodes().isEmpty()) {
      switch (field.getField().getName()) {
        case Nodes.ONE -> {
          return node(field.getArgument("id"), field);
        }
        case Nodes.SEVERAL -> {
          return nodes(field.getArgument("ids"), field);
        }
        default -> {}
      }
    }
    var root = truth.root(parent);
    Map<String, Object> object = root == null ? field.getSource() : root;
    var value = truth.value(object, field.getFieldDefinition(), field.getArguments());
    var known = visible(known(value, field), hiddenValues(field));
    return parent.equals("Mutation")
        ? field
            .getGraphQlContext()
            .<Journal>get(Journal.class)
            .note(field.getField().getName(), field.getArguments(), known)
        : known;
  }

  private Set<String> hiddenValues(DataFetchingEnvironment field) {
    var type = GraphQLTypeUtil.unwrapAllAs(field.getFieldType());
    return supergraph.hiddenValues().getOrDefault(((GraphQLNamedType) type).getName(), Set.of());
  }

  private static Object visible(Object value, Set<String> hidden) {
    if (value instanceof List<?> list && !hidden.isEmpty()) {
      return list.stream().map(element -> visible(element, hidden)).collect(toList());
    }
    return value instanceof String text && hidden.contains(text) ? null : value;
  }

  private List<Object> nodes(List<String> ids, DataFetchingEnvironment field) {
    var nodes = new ArrayList<Object>();
    ids.forEach(id -> nodes.add(node(id, field)));
    return nodes;
  }

  private Map<String, Object> node(String id, DataFetchingEnvironment field) {
    return truth.entities().stream()
        .filter(entity -> id.equals(entity.get("id")) && isAtHome(entity) && isAsked(entity, field))
        .findFirst()
        .orElse(null);
  }

  private boolean isAtHome(Map<String, Object> entity) {
    var home = supergraph.nodes().homes().get((String) entity.get("__typename"));
    return home != null && !Truth.isUnknown(entity, supergraph.subgraph(home.graph()).name());
  }

  private static boolean isAsked(Map<String, Object> entity, DataFetchingEnvironment field) {
    var schema = field.getGraphQLSchema();
    var type = schema.getObjectType((String) entity.get("__typename"));
    var parameters =
        FieldCollectorParameters.newParameters()
            .schema(schema)
            .objectType(type)
            .fragments(field.getFragmentsByName())
            .variables(field.getVariables())
            .build();
    return !new FieldCollector().collectFields(parameters, field.getMergedField()).isEmpty();
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
