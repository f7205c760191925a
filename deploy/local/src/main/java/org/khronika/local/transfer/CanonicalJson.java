package org.khronika.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/// JSON in the one form that [RFC 8785](https://www.rfc-editor.org/rfc/rfc8785) gives it: the same
/// document is the same text.
public final class CanonicalJson {
  private static final BigDecimal PLAIN_FROM = new BigDecimal("1e-6");
  private static final BigDecimal PLAIN_BELOW = new BigDecimal("1e21");
  private static final Map<Character, String> SHORT =
      Map.of(
          '"', "\\\"", '\\', "\\\\", '\b', "\\b", '\f', "\\f", '\n', "\\n", '\r', "\\r", '\t',
          "\\t");

  private final StringBuilder text = new StringBuilder();

  private CanonicalJson() {}

  public static String of(JsonNode value) {
    var json = new CanonicalJson();
    json.write(value);
    return json.text.toString();
  }

  /// A text as JSON.
  public static String text(String value) {
    var json = new CanonicalJson();
    json.write(value);
    return json.text.toString();
  }

  private void write(JsonNode value) {
    switch (value.getNodeType()) {
      case OBJECT -> writeObject(value);
      case ARRAY -> writeArray(value);
      case STRING -> write(value.textValue());
      case NUMBER -> text.append(number(value.doubleValue()));
      case BOOLEAN, NULL -> text.append(value);
      case BINARY, MISSING, POJO -> throw new IllegalArgumentException("not of a JSON text");
    }
  }

  private void writeObject(JsonNode object) {
    // Strings compare by UTF-16 code units, as the RFC wants it.
    var fields = new TreeMap<String, JsonNode>();
    object.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
    text.append('{');
    fields.forEach((name, value) -> {
      separate('{');
      write(name);
      text.append(':');
      write(value);
    });
    text.append('}');
  }

  private void writeArray(JsonNode array) {
    text.append('[');
    for (var element : array) {
      separate('[');
      write(element);
    }
    text.append(']');
  }

  private void separate(char opening) {
    if (text.charAt(text.length() - 1) != opening) {
      text.append(',');
    }
  }

  private void write(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      var escape = SHORT.get(c);
      if (escape != null) {
        text.append(escape);
      } else if (c < ' ') {
        text.append("\\u%04x".formatted((int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }

  /// As ECMAScript writes a number.
  private static String number(double value) {
    if (value == 0) {
      return "0";
    }
    var decimal = new BigDecimal(Double.toString(value)).stripTrailingZeros();
    var size = decimal.abs();
    if (size.compareTo(PLAIN_FROM) >= 0 && size.compareTo(PLAIN_BELOW) < 0) {
      return decimal.toPlainString();
    }
    var digits = decimal.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - decimal.scale();
    return (value < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "e"
        + (exponent > 0 ? "+" : "")
        + exponent;
  }
}
