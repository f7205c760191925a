package org.khronika.local.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.khronika.local.process.StartFailure;
import org.khronika.local.transfer.Outcome.Mistake;

/// The form that the schema wants documents to have, and every place where one has another: the
/// gateway tells of just the first.
final class Form {
  private static final String CODE = "BAD_USER_INPUT";

  private static final String TYPES =
      """
      { __schema { types { kind name enumValues { name } inputFields { name defaultValue type { %s } } } } }\
      """
          .formatted("kind name ofType { ".repeat(5) + "kind name" + " }".repeat(5));

  private final Map<String, JsonNode> types;

  private Form(Map<String, JsonNode> types) {
    this.types = types;
  }

  static Form of(GatewayClient gateway) throws StartFailure, InterruptedException {
    var answer = gateway.ask(TYPES, JsonNodeFactory.instance.objectNode());
    var types = new TreeMap<String, JsonNode>();
    answer.at("/data/__schema/types").forEach(type -> types.put(type.path("name").asText(), type));
    return new Form(types);
  }

  /// Everything in a document that is not of its mutation's form; nothing where the schema is not
  /// told.
  List<Mistake> mistakes(Line.Document document) {
    var input = types.get("Record%sInput".formatted(document.mutation().subject()));
    var mistakes = new ArrayList<Mistake>();
    if (input != null) {
      check(input, document.input(), "input", mistakes);
    }
    return mistakes;
  }

  private void check(JsonNode type, JsonNode value, String path, List<Mistake> mistakes) {
    var kind = type.path("kind").asText();
    if (kind.equals("NON_NULL")) {
      if (value.isNull() || value.isMissingNode()) {
        mistakes.add(new Mistake(path, "It is missing.", CODE));
      } else {
        check(type.path("ofType"), value, path, mistakes);
      }
    } else if (!value.isNull() && !value.isMissingNode()) {
      switch (kind) {
        case "LIST" -> checkList(type.path("ofType"), value, path, mistakes);
        case "INPUT_OBJECT" -> checkObject(type, value, path, mistakes);
        case "ENUM" -> checkEnum(type, value, path, mistakes);
        default -> checkScalar(type.path("name").asText(), value, path, mistakes);
      }
    }
  }

  private void checkList(JsonNode item, JsonNode value, String path, List<Mistake> mistakes) {
    if (!value.isArray()) {
      check(item, value, path, mistakes); // One item may stand for a list of it.
      return;
    }
    for (int i = 0; i < value.size(); i++) {
      check(item, value.get(i), path + "." + i, mistakes);
    }
  }

  private void checkObject(JsonNode type, JsonNode value, String path, List<Mistake> mistakes) {
    if (!value.isObject()) {
      mistakes.add(new Mistake(path, "An object is wanted.", CODE));
      return;
    }
    var fields = new TreeMap<String, JsonNode>();
    types
        .getOrDefault(type.path("name").asText(), type)
        .path("inputFields")
        .forEach(field -> fields.put(field.path("name").asText(), field));
    value
        .properties()
        .forEach(given -> {
          if (!fields.containsKey(given.getKey())) {
            mistakes.add(new Mistake(path + "." + given.getKey(), "There is no such field.", CODE));
          }
        });
    fields.forEach((name, field) -> {
      if (value.has(name) || field.path("defaultValue").isNull()) {
        check(field.path("type"), value.path(name), path + "." + name, mistakes);
      }
    });
  }

  private void checkEnum(JsonNode type, JsonNode value, String path, List<Mistake> mistakes) {
    var names =
        types
            .getOrDefault(type.path("name").asText(), type)
            .path("enumValues")
            .valueStream()
            .map(each -> each.path("name").asText())
            .toList();
    if (!value.isTextual() || !names.contains(value.asText())) {
      mistakes.add(
          new Mistake(path, "%s is none of %s.".formatted(value, String.join(", ", names)), CODE));
    }
  }

  private static void checkScalar(
      String name, JsonNode value, String path, List<Mistake> mistakes) {
    if (!isOf(name, value)) {
      mistakes.add(new Mistake(path, "%s is not of the type %s.".formatted(value, name), CODE));
    }
  }

  private static boolean isOf(String scalar, JsonNode value) {
    return switch (scalar) {
      case "Int" -> value.isIntegralNumber() && value.canConvertToInt();
      case "Float" -> value.isNumber();
      case "Boolean" -> value.isBoolean();
      case "ID" -> value.isTextual() || value.isIntegralNumber();
      default -> value.isTextual() && isReadable(scalar, value.asText());
    };
  }

  private static boolean isReadable(String scalar, String text) {
    try {
      return switch (scalar) {
        case "Date" -> LocalDate.parse(text) != null;
        case "DateTime" -> OffsetDateTime.parse(text) != null;
        case "URL" -> isOnTheWeb(URI.create(text));
        default -> true;
      };
    } catch (DateTimeException | IllegalArgumentException _) {
      return false;
    }
  }

  private static boolean isOnTheWeb(URI address) {
    return List.of("http", "https").contains(String.valueOf(address.getScheme()))
        && address.getHost() != null;
  }
}
