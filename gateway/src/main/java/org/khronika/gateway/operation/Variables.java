package org.khronika.gateway.operation;

import graphql.execution.RawVariables;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonValues;
import org.khronika.gateway.json.MemberName;

/// The values that a client sent for its operation's variables, kept as the client wrote them.
///
/// @param node the JSON object that holds them, or [JsonDocument#NONE]
public record Variables(JsonDocument json, int node) {

  /// The value's node, or [JsonDocument#NONE] where the client sent none.
  public int find(String name) {
    return node == JsonDocument.NONE ? JsonDocument.NONE : json.member(node, name);
  }

  int find(MemberName name) {
    return node == JsonDocument.NONE ? JsonDocument.NONE : json.member(node, name);
  }

  /// The values as maps, lists, strings, numbers and booleans.
  @SuppressWarnings("NullAway") // graphql-java takes null for a variable that is null
  public RawVariables raw() {
    var values = new LinkedHashMap<String, @Nullable Object>();
    if (node != JsonDocument.NONE) {
      json.forEachValue(
          node, value -> values.put(json.nameOf(value), JsonValues.read(json, value)));
    }
    return RawVariables.of(values);
  }
}
