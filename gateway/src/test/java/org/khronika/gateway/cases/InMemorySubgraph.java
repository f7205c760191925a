package org.khronika.gateway.cases;

import graphql.ExecutionInput;
import graphql.GraphQL;
import graphql.GraphQLException;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khronika.gateway.world.SubgraphSchema;

/// A subgraph that answers out of JSON: `Query` and `Mutation` hold the root fields' values,
/// `entities` what `_entities` finds by the fields of a representation. An object `{"$ref":
/// "Person/1"}` stands for the entity of that type and id, `{"$error": "words"}` for a field that
/// fails. A field with arguments and a list as its value, but no list as its type, is the element
/// that has the arguments' values.
final class InMemorySubgraph {
  private final GraphQL graphQL;
  private final Map<String, Object> data;

  InMemorySubgraph(String sdl, Map<String, Object> data) {
    this.data = data;
    this.graphQL =
        GraphQL.newGraphQL(
                new SubgraphSchema(
                        this::fetch, object -> (String) ((Map<?, ?>) object).get("__typename"))
                    .executable(sdl))
            .build();
  }

  Map<String, Object> answer(String document, Map<String, Object> variables) {
    return graphQL
        .execute(ExecutionInput.newExecutionInput(document).variables(variables))
        .toSpecification();
  }

  private Object fetch(DataFetchingEnvironment field) {
    var name = field.getField().getName();
    if (name.equals("_entities")) {
      List<Map<String, Object>> representations = field.getArgument("representations");
      return representations.stream().map(this::entity).toList();
    }
    var parent = ((GraphQLNamedType) field.getParentType()).getName();
    var source = data.containsKey(parent) ? data.get(parent) : field.getSource();
    return resolve(((Map<?, ?>) source).get(name), field);
  }

  private Object resolve(Object value, DataFetchingEnvironment field) {
    return switch (value) {
      case Map<?, ?> object when object.containsKey("$ref") -> entity((String) object.get("$ref"));
      case Map<?, ?> object when object.containsKey("$error") ->
          throw new GraphQLException((String) object.get("$error"));
      case List<?> list
          when GraphQLTypeUtil.unwrapNonNull(field.getFieldType()) instanceof GraphQLList ->
          list.stream().map(element -> resolve(element, field)).toList();
      case List<?> candidates ->
          candidates.stream()
              .map(element -> resolve(element, field))
              .filter(element ->
                  ((Map<?, ?>) element).entrySet().containsAll(field.getArguments().entrySet()))
              .findFirst()
              .orElse(null);
      case null, default -> value;
    };
  }

  /// The entity that a representation means; where its type is an interface, of whichever type has
  /// the key.
  private Map<String, Object> entity(Map<String, Object> representation) {
    var key = new LinkedHashMap<>(representation);
    var type = (String) key.remove("__typename");
    var ofType =
        entities().stream().filter(entity -> entity.get("__typename").equals(type)).toList();
    return (ofType.isEmpty() ? entities() : ofType)
        .stream().filter(entity -> contains(entity, key)).findFirst().orElse(null);
  }

  private boolean contains(Map<String, Object> entity, Map<?, ?> key) {
    return key.entrySet().stream()
        .allMatch(part -> {
          var value = entity.get(part.getKey());
          return value instanceof Map<?, ?> object
              ? contains(dereferenced(object), (Map<?, ?>) part.getValue())
              : value != null && value.equals(part.getValue());
        });
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> dereferenced(Map<?, ?> object) {
    return object.containsKey("$ref")
        ? entity((String) object.get("$ref"))
        : (Map<String, Object>) object;
  }

  private Map<String, Object> entity(String reference) {
    var parts = reference.split("/", -1);
    return entities().stream()
        .filter(entity ->
            entity.get("__typename").equals(parts[0]) && parts[1].equals(entity.get("id")))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no entity " + reference));
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> entities() {
    return (List<Map<String, Object>>) data.getOrDefault("entities", List.of());
  }
}
