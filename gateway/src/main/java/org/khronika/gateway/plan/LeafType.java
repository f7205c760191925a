package org.khronika.gateway.plan;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;

/// What may be answered for a leaf: a custom scalar is anything, the built-in ones and enumerations
/// are checked.
public final class LeafType {
  private final EnumSet<Kind> kinds;
  private final Set<String> enumValues;
  private final List<byte[]> written;

  /// By the first byte of a value: whether its kind is allowed.
  private final boolean[] firsts = new boolean[128];

  private LeafType(EnumSet<Kind> kinds, Set<String> enumValues) {
    this.kinds = kinds;
    this.enumValues = Set.copyOf(enumValues);
    this.written =
        enumValues.stream()
            .map(value -> ("\"" + value + "\"").getBytes(StandardCharsets.UTF_8))
            .toList();
    for (int first = 0; first < firsts.length; first++) {
      firsts[first] = kinds.contains(Kind.of((byte) first));
    }
  }

  /// @param enumValues the values that clients know; empty where the type is no enumeration
  static LeafType of(String type, Set<String> enumValues) {
    return new LeafType(enumValues.isEmpty() ? kinds(type) : EnumSet.of(Kind.STRING), enumValues);
  }

  private static EnumSet<Kind> kinds(String scalar) {
    return switch (scalar) {
      case "String" -> EnumSet.of(Kind.STRING);
      case "ID" -> EnumSet.of(Kind.STRING, Kind.NUMBER);
      case "Boolean" -> EnumSet.of(Kind.BOOLEAN);
      case "Int", "Float" -> EnumSet.of(Kind.NUMBER);
      default -> EnumSet.allOf(Kind.class);
    };
  }

  public boolean allows(JsonDocument json, int node) {
    return firsts[json.first(node)] && (written.isEmpty() || isWritten(json, node));
  }

  private boolean isWritten(JsonDocument json, int node) {
    for (byte[] value : written) {
      if (json.isWritten(node, value)) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof LeafType type
        && type.kinds.equals(kinds)
        && type.enumValues.equals(enumValues);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kinds, enumValues);
  }
}
