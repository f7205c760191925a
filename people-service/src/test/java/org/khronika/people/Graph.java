package org.khronika.people;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;

/// Asks the running service over HTTP.
public final class Graph {
  private static final ObjectMapper JSON = new ObjectMapper();

  private Graph() {}

  public static JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  public static JsonNode ask(String query, Map<String, ?> variables) {
    return read(
        given()
            .contentType("application/json")
            .body(Map.of("query", query, "variables", variables))
            .post("/graphql")
            .then()
            .statusCode(200)
            .extract()
            .asString());
  }

  /// The same, as indented text.
  public static String answer(String query) {
    return ask(query).toPrettyString();
  }

  public static JsonNode read(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Not JSON: " + json, e);
    }
  }
}
