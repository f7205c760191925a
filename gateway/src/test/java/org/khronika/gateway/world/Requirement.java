package org.khronika.gateway.world;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.Map;

/// What a field with `@requires` is computed of.
///
/// @param type the type as the subgraph knows it that has the field
record Requirement(FieldSets fieldSets, String type, SelectionSet required) {

  Map<String, Object> of(Map<String, Object> object, FieldSets.Reader reader) {
    return fieldSets.select(type, required, object, reader);
  }

  /// Whether the field's value is made of what it requires. Otherwise it is what it is in truth,
  /// but only for who has the right requirement.
  static boolean isText(GraphQLFieldDefinition field) {
    return ((GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType()))
        .getName()
        .equals("String");
  }

  static String text(GraphQLFieldDefinition field, Map<String, Object> required) {
    return field.getName() + " of " + Json.canonical(required);
  }
}
