package org.khronika.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A document asked back, field by field: whatever was written must be answered under the same
/// name. A text that refers to another record is answered by that record, which is asked for its
/// key or its id.
final class ReadBack {
  private static final Set<String> KEYS =
      Set.of(
          "place",
          "partOf",
          "incident",
          "follows",
          "after",
          "subsetOf",
          "asserts",
          "about",
          "parent",
          "source",
          "organization",
          "candidate");
  private static final Set<String> IDS =
      Set.of("party", "speaker", "addressee", "by", "assertedBy", "includes");

  /// What grows with the record, and is answered page by page.
  private static final Set<String> CONNECTIONS = Set.of("acts");

  private ReadBack() {}

  /// A query for all that the document holds.
  static String query(String field, JsonNode document) {
    // A source is found by several things.
    var argument = field.equals("source") ? "by: { key: $key }" : "key: $key";
    return "query ($key: String!) { %s(%s) %s }".formatted(field, argument, selection(document));
  }

  private static String selection(JsonNode object) {
    return fields(object).entrySet().stream()
        .map(field -> field.getKey() + below(field.getKey(), field.getValue()))
        .collect(Collectors.joining(" ", "{ ", " }"));
  }

  private static String below(String name, JsonNode value) {
    if (KEYS.contains(name)) {
      return " { key }";
    }
    if (IDS.contains(name)) {
      return " { id }";
    }
    if (CONNECTIONS.contains(name)) {
      return "(first: 100) { nodes " + selection(value) + " }";
    }
    return value.isObject() ? " " + selection(value) : "";
  }

  /// The fields of an object; for those that hold lists of objects, of all elements together.
  private static Map<String, JsonNode> fields(JsonNode object) {
    var fields = new TreeMap<String, JsonNode>();
    object.properties().forEach(field -> fields.put(field.getKey(), merged(field.getValue())));
    return fields;
  }

  private static JsonNode merged(JsonNode value) {
    if (!value.isArray() || value.isEmpty() || !value.get(0).isObject()) {
      return value;
    }
    ObjectNode all = value.get(0).deepCopy();
    value.forEach(element -> merge(all, element));
    return all;
  }

  private static void merge(ObjectNode all, JsonNode element) {
    element
        .properties()
        .forEach(field -> {
          var there = all.get(field.getKey());
          var here = merged(field.getValue());
          if (there != null && merged(there).isObject() && here.isObject()) {
            ObjectNode both = merged(there).deepCopy();
            merge(both, here);
            all.set(field.getKey(), both);
          } else if (there == null) {
            all.set(field.getKey(), here);
          }
        });
  }

  /// @param written counts what was compared, by the name of the field
  static void assertAnswered(
      JsonNode document, JsonNode answer, String path, Map<String, Integer> written) {
    switch (document.getNodeType()) {
      case OBJECT ->
          document
              .properties()
              .forEach(field -> {
                written.merge(field.getKey(), 1, Integer::sum);
                assertAnswered(
                    field.getValue(),
                    CONNECTIONS.contains(field.getKey())
                        ? answer.path(field.getKey()).path("nodes")
                        : answer.path(field.getKey()),
                    path + "." + field.getKey(),
                    written);
              });
      case ARRAY -> {
        assertThat(answer.size()).as(path).isEqualTo(document.size());
        for (int i = 0; i < document.size(); i++) {
          assertAnswered(document.get(i), answer.get(i), path + "." + i, written);
        }
      }
      default -> {
        var value = answer.isObject() ? answer.path(answer.has("key") ? "key" : "id") : answer;
        assertThat(value).as(path).isEqualTo(document);
      }
    }
  }
}
