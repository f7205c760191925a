package org.khronika.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// A row of the table of facts: what the answer to one of the example's questions has at a path.
record Fact(String number, String question, String path, JsonNode value) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern STEP = Pattern.compile("([^.\\[]+)|\\[([^=]+)=([^]]+)]");

  static List<Fact> in(Path table) throws IOException {
    return Files.readAllLines(table).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .map(Fact::read)
        .toList();
  }

  private static Fact read(String line) {
    var columns = line.split(" \\| ", 4);
    try {
      return new Fact(columns[0], columns[1], columns[2], JSON.readTree(columns[3]));
    } catch (IOException e) {
      throw new IllegalArgumentException(line, e);
    }
  }

  /// What an answer has at the path.
  JsonNode in(JsonNode data) {
    var steps = STEP.matcher(path).results().map(step -> step.group()).toList();
    return at(data, steps);
  }

  private static JsonNode at(JsonNode value, List<String> steps) {
    if (steps.isEmpty()) {
      return value;
    }
    var step = steps.getFirst();
    var rest = steps.subList(1, steps.size());
    if (step.equals("#")) {
      return IntNode.valueOf(value.size());
    }
    if (step.equals("*")) {
      var all = new ArrayNode(JsonNodeFactory.instance);
      value.forEach(element -> all.add(at(element, rest)));
      return all;
    }
    if (step.startsWith("[")) {
      var condition = step.substring(1, step.length() - 1).split("=", 2);
      return at(only(value, condition[0], condition[1]), rest);
    }
    return at(step.matches("\\d+") ? value.path(Integer.parseInt(step)) : value.path(step), rest);
  }

  private static JsonNode only(JsonNode list, String field, String text) {
    var found =
        list.valueStream().filter(element -> element.path(field).asText().equals(text)).toList();
    if (found.size() != 1) {
      throw new AssertionError("%d elements have %s=%s".formatted(found.size(), field, text));
    }
    return found.getFirst();
  }

  @Override
  public String toString() {
    return number + ": " + question + " " + path;
  }
}
