package org.khronika.gateway.projection;

import java.util.Set;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.supergraph.TypeReference.Named;

/// What subgraphs may answer for a leaf: a custom scalar is anything, the built-in ones and
/// enumerations are checked.
final class LeafValues {
  private LeafValues() {}

  static boolean isOf(Named type, Set<String> enumValues, JsonDocument json, int node) {
    var kind = json.kind(node);
    if (!enumValues.isEmpty()) {
      return kind == Kind.STRING && enumValues.contains(json.text(node));
    }
    return switch (type.name()) {
      case "String" -> kind == Kind.STRING;
      case "ID" -> kind == Kind.STRING || kind == Kind.NUMBER;
      case "Boolean" -> kind == Kind.BOOLEAN;
      case "Int", "Float" -> kind == Kind.NUMBER;
      default -> true;
    };
  }
}
