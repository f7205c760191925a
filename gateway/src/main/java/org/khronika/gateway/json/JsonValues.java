package org.khronika.gateway.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// JSON as Java's maps, lists, strings, numbers and booleans, for where a library wants them.
public final class JsonValues {
  private static final int MOST_DIGITS = 400;

  private JsonValues() {}

  public static @Nullable Object read(JsonDocument json, int node) {
    return switch (json.kind(node)) {
      case OBJECT -> {
        var object = new LinkedHashMap<String, @Nullable Object>();
        json.forEachValue(node, value -> object.put(json.nameOf(value), read(json, value)));
        yield object;
      }
      case ARRAY -> {
        var array = new ArrayList<@Nullable Object>();
        json.forEachValue(node, element -> array.add(read(json, element)));
        yield array;
      }
      case STRING -> json.text(node);
      case NUMBER -> number(json.raw(node));
      case BOOLEAN -> Boolean.valueOf(json.raw(node));
      case NULL -> null;
    };
  }

  /// Exact where that is cheap; of more digits or a wider exponent than any number needs, the
  /// nearest double.
  private static Number number(String text) {
    if (text.length() > MOST_DIGITS) {
      return Double.valueOf(text);
    }
    if (text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E')) {
      var nearest = Double.valueOf(text);
      return nearest.isInfinite() || nearest == 0 ? nearest : new BigDecimal(text);
    }
    var integer = new BigInteger(text);
    return integer.bitLength() < Integer.SIZE ? (Number) integer.intValueExact() : integer;
  }

  public static void write(@Nullable Object value, JsonBytes bytes) {
    switch (value) {
      case null -> bytes.putRaw("null");
      case Map<?, ?> object -> {
        bytes.put('{');
        var first = true;
        for (var entry : object.entrySet()) {
          if (!first) {
            bytes.put(',');
          }
          first = false;
          write(String.valueOf(entry.getKey()), bytes);
          bytes.put(':');
          write(entry.getValue(), bytes);
        }
        bytes.put('}');
      }
      case Iterable<?> array -> {
        bytes.put('[');
        var first = true;
        for (var element : array) {
          if (!first) {
            bytes.put(',');
          }
          first = false;
          write(element, bytes);
        }
        bytes.put(']');
      }
      case Number number -> bytes.putRaw(number.toString());
      case Boolean bool -> bytes.putRaw(bool.toString());
      default -> bytes.putString(value.toString());
    }
  }
}
