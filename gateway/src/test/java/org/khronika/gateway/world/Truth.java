package org.khronika.gateway.world;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.CoercedVariables;
import graphql.execution.ValuesResolver;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// What is so, whoever may know it: `Query` and `Mutation` hold the root fields' values, `entities`
/// the entities, each under its type and a name, `Person/ada`.
///
/// A value `{"$ref": "Person/ada"}` stands for that entity, `{"$error": "words"}` for a field that
/// fails. An entity is unknown to the subgraphs that its member `$hidden` lists.
///
/// Arguments have the meaning that [#resolve] gives them, so that a wrong one shows.
final class Truth {
  private final Map<String, Object> data;
  private final Map<String, Requirement> requirements = new LinkedHashMap<>();

  Truth(Map<String, Object> data) {
    this.data = data;
    entityMap()
        .forEach((name, entity) -> {
          entity.put("$self", name);
          entity.put("__typename", name.substring(0, name.indexOf('/')));
        });
  }

  void require(String type, String field, Requirement requirement) {
    requirements.put(type + "." + field, requirement);
  }

  /// Values for arguments, by the argument's name.
  @SuppressWarnings("unchecked")
  Map<String, Object> arguments() {
    return (Map<String, Object>) data.getOrDefault("arguments", Map.of());
  }

  Collection<Map<String, Object>> entities() {
    return entityMap().values();
  }

  @SuppressWarnings("unchecked")
  private Map<String, Map<String, Object>> entityMap() {
    return (Map<String, Map<String, Object>>) data.get("entities");
  }

  /// The object that holds the fields of a root type; null when the type is none.
  @SuppressWarnings("unchecked")
  Map<String, Object> root(String type) {
    return type.equals("Query") || type.equals("Mutation")
        ? (Map<String, Object>) data.get(type)
        : null;
  }

  static boolean isUnknown(Map<String, Object> entity, String subgraph) {
    return entity.get("$hidden") instanceof List<?> hidden && hidden.contains(subgraph);
  }

  boolean isComputed(Map<String, Object> object, String field) {
    return requirements.containsKey(object.get("__typename") + "." + field);
  }

  /// What the field is to who knows everything.
  Object value(
      Map<String, Object> object, GraphQLFieldDefinition field, Map<String, Object> arguments) {
    var requirement = requirements.get(object.get("__typename") + "." + field.getName());
    return requirement != null && Requirement.isText(field)
        ? Requirement.text(field, required(requirement, object), arguments)
        : stored(object, field, arguments);
  }

  /// What is in the data.
  Object stored(
      Map<String, Object> object, GraphQLFieldDefinition field, Map<String, Object> arguments) {
    return resolve(object.get(field.getName()), field, arguments);
  }

  /// What a requirement is in truth; what fails is null to who requires it.
  Map<String, Object> required(Requirement requirement, Map<String, Object> object) {
    return requirement.of(
        object,
        (parent, field, definition) -> {
          var arguments =
              ValuesResolver.getArgumentValues(
                  definition.getArguments(),
                  field.getArguments(),
                  CoercedVariables.emptyVariables(),
                  GraphQLContext.getDefault(),
                  Locale.ENGLISH);
          try {
            return value(parent, definition, arguments);
          } catch (GraphQLException e) {
            return null;
          }
        });
  }

  /// Of a list, `ids` and `where` choose, `order: DESC` turns it round and `first` ends it. Where
  /// the field is no list but its value is one, it is the element that has the arguments' values.
  /// Text says which arguments it was asked with.
  private Object resolve(
      Object value, GraphQLFieldDefinition field, Map<String, Object> arguments) {
    return switch (value) {
      case List<?> list when isList(field) -> chosen(elements(list), arguments);
      case List<?> candidates ->
          elements(candidates).stream()
              .filter(element -> matches(arguments, element))
              .findFirst()
              .orElse(null);
      case String text when isString(field) -> withArguments(text, arguments);
      case null, default -> reference(value);
    };
  }

  static String withArguments(String text, Map<String, Object> arguments) {
    return arguments.isEmpty() ? text : text + Json.canonical(arguments);
  }

  private List<Object> elements(List<?> list) {
    var elements = new ArrayList<Object>();
    list.forEach(element ->
        elements.add(element instanceof List<?> inner ? elements(inner) : reference(element)));
    return elements;
  }

  private Object reference(Object value) {
    if (!(value instanceof Map<?, ?> object)) {
      return value;
    }
    if (object.containsKey("$error")) {
      throw new GraphQLException((String) object.get("$error"));
    }
    return object.containsKey("$ref")
        ? Objects.requireNonNull(
            entityMap().get(object.get("$ref")), () -> "no entity " + object.get("$ref"))
        : value;
  }

  private static List<Object> chosen(List<Object> list, Map<String, Object> arguments) {
    var chosen = new ArrayList<>(list);
    if (arguments.get("ids") instanceof List<?> ids) {
      chosen.removeIf(
          element -> !(element instanceof Map<?, ?> object && ids.contains(object.get("id"))));
    }
    if (arguments.get("where") instanceof Map<?, ?> where) {
      chosen.removeIf(element -> !matches(where, element));
    }
    var ordered = "DESC".equals(arguments.get("order")) ? chosen.reversed() : chosen;
    return arguments.get("first") instanceof Integer first
        ? ordered.subList(0, Math.clamp(first, 0, ordered.size()))
        : ordered;
  }

  private static boolean matches(Object condition, Object value) {
    return switch (condition) {
      case Map<?, ?> members ->
          value instanceof Map<?, ?> object
              && members.entrySet().stream()
                  .allMatch(member -> matches(member.getValue(), object.get(member.getKey())));
      case List<?> values -> values.contains(value);
      case null, default -> Objects.equals(condition, value);
    };
  }

  private static boolean isList(GraphQLFieldDefinition field) {
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
  }

  private static boolean isString(GraphQLFieldDefinition field) {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
        .getName()
        .equals("String");
  }
}
