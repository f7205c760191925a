package org.khronika.gateway.world;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonValues;
import org.khronika.gateway.json.ReadJson;

/// JSON text and what it says.
public final class Json {
  private Json() {}

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(String text) {
    var json = ReadJson.read(text.getBytes(StandardCharsets.UTF_8));
    if (json == null) {
      throw new IllegalArgumentException("not JSON: " + text);
    }
    return (Map<String, Object>) JsonValues.read(json, JsonDocument.ROOT);
  }

  public static byte[] bytes(Object value) {
    var bytes = new JsonBytes(1024);
    JsonValues.write(value, bytes);
    return bytes.toByteArray();
  }

  public static String text(Object value) {
    return new String(bytes(value), StandardCharsets.UTF_8);
  }

  /// The same text for the same value, in whatever order its members come.
  static String canonical(Object value) {
    return text(sorted(value));
  }

  private static Object sorted(Object value) {
    return switch (value) {
      case Map<?, ?> object -> {
        var sorted = new TreeMap<String, Object>();
        object.forEach((name, member) -> sorted.put((String) name, sorted(member)));
        yield sorted;
      }
      case List<?> list -> list.stream().map(Json::sorted).toList();
      case null, default -> value;
    };
  }
}
