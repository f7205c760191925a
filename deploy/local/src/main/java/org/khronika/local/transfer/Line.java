package org.khronika.local.transfer;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What one line of a file holds, or one file of a folder.
public sealed interface Line {
  /// Where it is, as editors take it: `2-recordPerson.jsonl:17`.
  String at();

  /// A document.
  ///
  /// @param input the mutation's input
  record Document(String at, Mutation mutation, ObjectNode input) implements Line {
    public String key() {
      return input.path("key").asText();
    }
  }

  /// Something else.
  ///
  /// @param reason what is wrong, and in which column
  record Unreadable(String at, String reason) implements Line {}

  /// Reads a text that should be one JSON object.
  static Line read(String at, Mutation mutation, String text) {
    try {
      return Reading.JSON.readTree(text) instanceof ObjectNode input
          ? new Document(at, mutation, input)
          : new Unreadable(at, "a document is a JSON object");
    } catch (JsonProcessingException e) {
      return new Unreadable(at, "not JSON" + where(e) + ": " + e.getOriginalMessage());
    }
  }

  private static String where(JsonProcessingException e) {
    var where = e.getLocation();
    if (where == null) {
      return "";
    }
    return where.getLineNr() == 1
        ? " in column " + where.getColumnNr()
        : " in line %d, column %d".formatted(where.getLineNr(), where.getColumnNr());
  }

  /// JSON as strict as a record of people at risk wants it.
  final class Reading {
    private static final ObjectMapper JSON =
        JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private Reading() {}
  }
}
