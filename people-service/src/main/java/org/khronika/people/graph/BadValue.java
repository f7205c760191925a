package org.khronika.people.graph;

import graphql.GraphQLError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tells where a value stands that a scalar could not read: graphql-java names the variable, and
/// nothing of what is inside it.
final class BadValue {
  private static final String KEY = "value";
  private static final String PLACELESS = "has an invalid value:";

  private BadValue() {}

  /// What a refusal keeps of the value until it is answered; clients do not get to see it.
  static Map<String, Object> kept(Object value) {
    return Map.of(KEY, value);
  }

  /// The message of an error, with the place where it is a refusal of a text in a variable.
  static String placed(GraphQLError error, Map<String, Object> variables) {
    String message = error.getMessage();
    Map<String, Object> kept = error.getExtensions();
    if (kept == null || !(kept.get(KEY) instanceof String value)) {
      return message;
    }
    String place = place(value, variables);
    return place == null
        ? message
        : message.replace(PLACELESS, "has an invalid value at '%s':".formatted(place.substring(1)));
  }

  /// Of this very text, not of others that say the same.
  @SuppressWarnings("ReferenceEquality")
  private static @Nullable String place(String value, @Nullable Object among) {
    switch (among) {
      case Map<?, ?> fields -> {
        for (Map.Entry<?, ?> field : fields.entrySet()) {
          String place = place(value, field.getValue());
          if (place != null) {
            return ".%s%s".formatted(field.getKey(), place);
          }
        }
      }
      case List<?> items -> {
        for (int i = 0; i < items.size(); i++) {
          String place = place(value, items.get(i));
          if (place != null) {
            return ".%d%s".formatted(i, place);
          }
        }
      }
      case null, default -> {
        return among == value ? "" : null;
      }
    }
    return null;
  }
}
