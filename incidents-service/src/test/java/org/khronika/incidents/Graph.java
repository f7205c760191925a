package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;

/// Asks the running service over HTTP: as a custodian, who sees everything, unless somebody else is
/// named.
public final class Graph {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final String token;
  private final String purpose;

  private Graph(String token, String purpose) {
    this.token = token;
    this.purpose = purpose;
  }

  /// Asks with a token.
  public static Graph as(String token) {
    return new Graph(token, "");
  }

  /// Asks without one.
  public static Graph asThePublic() {
    return new Graph("", "");
  }

  /// The same, saying what for.
  public Graph toThisEnd(String purpose) {
    return new Graph(token, purpose);
  }

  public static JsonNode ask(String query) {
    return ask(query, Map.of());
  }

  public static JsonNode ask(String query, Object variables) {
    return read(as(Tokens.of("custodian")).send(query, variables));
  }

  public JsonNode asks(String query) {
    return read(send(query, Map.of()));
  }

  /// The answer as it comes.
  public String send(String query, Object variables) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:%d/graphql".formatted(RestAssured.port)))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body(query, variables)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    if (!purpose.isEmpty()) {
      request.header("Khronika-Purpose", purpose);
    }
    try {
      HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(200);
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String body(String query, Object variables) {
    try {
      return JSON.writeValueAsString(Map.of("query", query, "variables", variables));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
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
