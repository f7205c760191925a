package org.khronika.gateway.world;

import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What field sets (`id place { name }`) select, by the schema of the subgraph that has them.
record FieldSets(GraphQLSchema schema) {

  /// Gets the value of a field out of an object.
  @FunctionalInterface
  interface Reader {
    Object read(Map<String, Object> object, Field field, GraphQLFieldDefinition definition);
  }

  static SelectionSet parse(String text) {
    return Parser.parse("{" + text + "}")
        .getFirstDefinitionOfType(OperationDefinition.class)
        .orElseThrow()
        .getSelectionSet();
  }

  /// The selected part of an object. Where a field's type is abstract, its value says which one it
  /// is.
  Map<String, Object> select(
      String type, SelectionSet set, Map<String, Object> object, Reader reader) {
    var part = new LinkedHashMap<String, Object>();
    add(part, type, set, object, reader);
    return part;
  }

  private void add(
      Map<String, Object> part,
      String type,
      SelectionSet set,
      Map<String, Object> object,
      Reader reader) {
    for (Selection<?> selection : set.getSelections()) {
      if (selection instanceof InlineFragment fragment) {
        var condition =
            fragment.getTypeCondition() == null ? type : fragment.getTypeCondition().getName();
        if (condition.equals(type) || isOf((String) object.get("__typename"), condition)) {
          add(part, condition, fragment.getSelectionSet(), object, reader);
        }
      } else if (selection instanceof Field field) {
        if (field.getName().equals("__typename")) {
          part.put("__typename", object.get("__typename"));
        } else {
          var definition =
              ((GraphQLFieldsContainer) schema.getType(type)).getFieldDefinition(field.getName());
          var value = reader.read(object, field, definition);
          part.put(field.getName(), inner(definition, field, value, reader));
        }
      }
    }
  }

  @SuppressWarnings("unchecked")
  private Object inner(
      GraphQLFieldDefinition definition, Field field, Object value, Reader reader) {
    if (value instanceof List<?> list) {
      var inner = new ArrayList<Object>();
      list.forEach(element -> inner.add(inner(definition, field, element, reader)));
      return inner;
    }
    if (field.getSelectionSet() == null || !(value instanceof Map<?, ?> found)) {
      return value;
    }
    var type = ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(definition.getType())).getName();
    var object = (Map<String, Object>) found;
    var part = new LinkedHashMap<String, Object>();
    if (!(schema.getType(type) instanceof GraphQLObjectType)) {
      part.put("__typename", object.get("__typename"));
    }
    add(part, type, field.getSelectionSet(), object, reader);
    return part;
  }

  /// Whether objects of the type are also of the other one, which may be abstract.
  boolean isOf(String type, String other) {
    return other.equals(type)
        || switch (schema.getType(other)) {
          case GraphQLInterfaceType general ->
              schema.getImplementations(general).stream()
                  .anyMatch(possible -> possible.getName().equals(type));
          case GraphQLUnionType general -> general.isPossibleType(type(type));
          case null, default -> false;
        };
  }

  private GraphQLObjectType type(String name) {
    return schema.getType(name) instanceof GraphQLObjectType type
        ? type
        : GraphQLObjectType.newObject().name(name).build();
  }

  /// What the field sets select below a field of an object; null where they do not select it.
  List<SelectionSet> below(List<SelectionSet> sets, String field, String type) {
    var below = new ArrayList<SelectionSet>();
    var selected = false;
    for (SelectionSet set : sets) {
      for (Selection<?> selection : set.getSelections()) {
        if (selection instanceof Field found && found.getName().equals(field)) {
          selected = true;
          if (found.getSelectionSet() != null) {
            below.add(found.getSelectionSet());
          }
        } else if (selection instanceof InlineFragment fragment
            && (fragment.getTypeCondition() == null
                || isOf(type, fragment.getTypeCondition().getName()))) {
          var inner = below(List.of(fragment.getSelectionSet()), field, type);
          if (inner != null) {
            selected = true;
            below.addAll(inner);
          }
        }
      }
    }
    return selected ? below : null;
  }
}
