package org.khronika.gateway.world;

import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLTypeUtil;
import java.util.List;
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

  /// The text that tells what it was made of, and with which arguments.
  static Object text(
      GraphQLFieldDefinition field, Map<String, Object> required, Map<String, Object> arguments) {
    var text = field.getName() + " of " + Json.canonical(required);
    var withArguments = Truth.withArguments(text, arguments);
    return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
        ? List.of(withArguments)
        : withArguments;
  }
}
