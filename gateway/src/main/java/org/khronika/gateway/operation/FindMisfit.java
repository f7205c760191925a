package org.khronika.gateway.operation;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.JsonValues;

/// Where in a value the first thing stands that does not fit its type: graphql-java says what is
/// wrong with it, and not where it is.
final class FindMisfit {
  private static final String HERE = "";

  private FindMisfit() {}

  /// @return as `.field.0.field`, empty for the value itself, null where all fits
  static @Nullable String find(GraphQLType type, JsonDocument json, int node) {
    if (type instanceof GraphQLNonNull nonNull) {
      return json.isNull(node) ? HERE : find(nonNull.getWrappedType(), json, node);
    }
    if (json.isNull(node) || PlainlyFits.fits(type, json, node)) {
      return null;
    }
    return switch (type) {
      case GraphQLList list -> inList(list.getWrappedType(), json, node);
      case GraphQLInputObjectType input -> inInput(input, json, node);
      case GraphQLScalarType scalar -> isTaken(scalar, json, node) ? null : HERE;
      default -> HERE;
    };
  }

  /// A value that is no list stands for a list of it.
  private static @Nullable String inList(GraphQLType type, JsonDocument json, int node) {
    if (json.kind(node) != Kind.ARRAY) {
      return find(type, json, node);
    }
    var index = 0;
    for (int element = json.firstElement(node);
        element != JsonDocument.NONE;
        element = json.nextElement(node, element)) {
      var place = find(type, json, element);
      if (place != null) {
        return "." + index + place;
      }
      index++;
    }
    return null;
  }

  private static @Nullable String inInput(
      GraphQLInputObjectType type, JsonDocument json, int node) {
    if (json.kind(node) != Kind.OBJECT) {
      return HERE;
    }
    var limit = json.afterAll(node);
    var given = 0;
    for (int value = json.inside(node); value < limit; value = json.after(value)) {
      var name = json.nameOf(value);
      var field = type.getFieldDefinition(name);
      var place = field == null ? HERE : find(field.getType(), json, value);
      if (place != null) {
        return "." + name + place;
      }
      given++;
    }
    if (type.isOneOf()) {
      return given == 1 && !json.isNull(json.inside(node)) ? null : HERE;
    }
    var missing = PlainlyFits.missing(type, json, node);
    return missing == null ? null : "." + missing;
  }

  private static boolean isTaken(GraphQLScalarType type, JsonDocument json, int node) {
    try {
      type.getCoercing()
          .parseValue(
              Objects.requireNonNull(JsonValues.read(json, node)),
              GraphQLContext.getDefault(),
              Locale.ENGLISH);
      return true;
    } catch (CoercingParseValueException _) {
      return false;
    }
  }
}
