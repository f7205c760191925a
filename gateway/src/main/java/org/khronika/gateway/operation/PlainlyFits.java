package org.khronika.gateway.operation;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;

/// Whether a value fits an input type beyond doubt. Where it does not say so the value may fit all
/// the same: one for a list of one, a number in another notation, a `@oneOf` input.
final class PlainlyFits {
  /// So many characters always are an `Int`.
  private static final int SHORT_INTEGER = 9;

  private static final int SHORT_DECIMAL = 18;

  private PlainlyFits() {}

  static boolean fits(GraphQLType type, JsonDocument json, int node) {
    return switch (type) {
      case GraphQLNonNull nonNull ->
          !json.isNull(node) && fits(nonNull.getWrappedType(), json, node);
      case GraphQLScalarType scalar -> json.isNull(node) || fitsScalar(scalar, json, node);
      case GraphQLEnumType values ->
          json.isNull(node)
              || (json.kind(node) == Kind.STRING && values.getValue(json.text(node)) != null);
      case GraphQLList list -> json.isNull(node) || fitsList(list, json, node);
      case GraphQLInputObjectType input -> json.isNull(node) || fitsInput(input, json, node);
      default -> false;
    };
  }

  private static boolean fitsScalar(GraphQLScalarType type, JsonDocument json, int node) {
    var kind = json.kind(node);
    return switch (type.getName()) {
      case "String" -> kind == Kind.STRING;
      case "ID" -> kind == Kind.STRING || (kind == Kind.NUMBER && isShortInteger(json, node));
      case "Boolean" -> kind == Kind.BOOLEAN;
      case "Int" -> kind == Kind.NUMBER && isShortInteger(json, node);
      case "Float" -> kind == Kind.NUMBER && isShortDecimal(json, node);
      default -> true; // what a custom scalar holds is for the subgraph to say
    };
  }

  private static boolean isShortInteger(JsonDocument json, int node) {
    return json.end(node) - json.start(node) <= SHORT_INTEGER && hasOnlyDigits(json, node, false);
  }

  private static boolean isShortDecimal(JsonDocument json, int node) {
    return json.end(node) - json.start(node) <= SHORT_DECIMAL && hasOnlyDigits(json, node, true);
  }

  private static boolean hasOnlyDigits(JsonDocument json, int node, boolean orPoint) {
    for (int i = json.start(node); i < json.end(node); i++) {
      var c = json.bytes()[i];
      if ((c < '0' || c > '9') && c != '-' && !(orPoint && c == '.')) {
        return false;
      }
    }
    return true;
  }

  private static boolean fitsList(GraphQLList type, JsonDocument json, int node) {
    if (json.kind(node) != Kind.ARRAY) {
      return false;
    }
    var elementType = type.getWrappedType();
    var element = json.firstElement(node);
    while (element != JsonDocument.NONE) {
      if (!fits(elementType, json, element)) {
        return false;
      }
      element = json.nextElement(node, element);
    }
    return true;
  }

  private static boolean fitsInput(GraphQLInputObjectType type, JsonDocument json, int node) {
    if (json.kind(node) != Kind.OBJECT || type.isOneOf()) {
      return false;
    }
    var fit = new boolean[] {true};
    json.forEachValue(
        node,
        value -> {
          var field = fit[0] ? type.getFieldDefinition(json.nameOf(value)) : null;
          fit[0] = field != null && fits(field.getType(), json, value);
        });
    return fit[0] && missing(type, json, node) == null;
  }

  /// The first field that must be there and is not; null where none is missing.
  static @Nullable String missing(GraphQLInputObjectType type, JsonDocument json, int node) {
    for (GraphQLInputObjectField field : type.getFieldDefinitions()) {
      if (field.getType() instanceof GraphQLNonNull
          && !field.hasSetDefaultValue()
          && json.member(node, field.getName()) == JsonDocument.NONE) {
        return field.getName();
      }
    }
    return null;
  }
}
