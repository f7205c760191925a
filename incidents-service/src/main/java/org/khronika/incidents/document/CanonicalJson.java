package org.khronika.incidents.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/// JSON in one form for one meaning: the JSON Canonicalization Scheme of RFC 8785, with sorted
/// members and without space between them. Of a document, what is absent or empty is left out.
public final class CanonicalJson {
  private static final BigDecimal LEAST_PLAIN = new BigDecimal("1e-6");
  private static final BigDecimal LEAST_EXPONENTIAL = new BigDecimal("1e21");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_EMPTY, JsonInclude.Include.ALWAYS))
          .build();

  private CanonicalJson() {}

  /// A document as a tree, without `version`, which says what it is recorded over.
  public static ObjectNode tree(Object document) {
    ObjectNode tree = MAPPER.valueToTree(document);
    tree.remove("version");
    return tree;
  }

  public static JsonNode read(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Canonical JSON can always be read", e);
    }
  }

  public static String text(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> members(value);
      case ARRAY ->
          StreamSupport.stream(value.spliterator(), false)
              .map(CanonicalJson::text)
              .collect(Collectors.joining(",", "[", "]"));
      case NUMBER -> number(value);
      default -> plain(value);
    };
  }

  private static String members(JsonNode object) {
    Map<String, String> members = new TreeMap<>(); // by UTF-16 code units, as the scheme sorts
    object.properties().forEach(field -> members.put(field.getKey(), text(field.getValue())));
    return members.entrySet().stream()
        .map(member ->
            plain(MAPPER.getNodeFactory().textNode(member.getKey())) + ":" + member.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /// As ECMAScript writes it: plain between 10⁻⁶ and 10²¹, without zeros that say nothing.
  private static String number(JsonNode value) {
    BigDecimal number =
        value.isIntegralNumber()
            ? new BigDecimal(value.bigIntegerValue())
            : new BigDecimal(Double.toString(value.doubleValue()));
    BigDecimal shortest = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    BigDecimal size = shortest.abs();
    boolean plain =
        size.signum() == 0
            || (size.compareTo(LEAST_PLAIN) >= 0 && size.compareTo(LEAST_EXPONENTIAL) < 0);
    return plain ? shortest.toPlainString() : exponential(shortest);
  }

  private static String exponential(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - number.scale();
    String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  private static String plain(JsonNode value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Text, truth and null can always be written", e);
    }
  }
}
