package org.khronika.local.transfer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.khronika.local.process.StartFailure;

/// A client of the gateway's `POST /graphql`.
public final class GatewayClient {
  private static final Duration ANSWER = Duration.ofSeconds(30);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient http;
  private final URI graphql;
  private final Optional<String> token;
  private final Optional<String> purpose;

  /// A client that nobody is told who it is: the public.
  public GatewayClient(HttpClient http, URI graphql) {
    this(http, graphql, Optional.empty());
  }

  /// @param token says who the client is, as a JSON Web Token
  public GatewayClient(HttpClient http, URI graphql, Optional<String> token) {
    this(http, graphql, token, Optional.empty());
  }

  private GatewayClient(
      HttpClient http, URI graphql, Optional<String> token, Optional<String> purpose) {
    this.http = http;
    this.graphql = graphql;
    this.token = token;
    this.purpose = purpose;
  }

  /// The same, which says for the trail what it asks for.
  GatewayClient toThisEnd(String end) {
    return new GatewayClient(http, graphql, token, Optional.of(end));
  }

  /// The whole answer to an operation without variables, with its `data` and its `errors`.
  public JsonNode ask(String query) throws StartFailure, InterruptedException {
    return ask(query, JSON.createObjectNode());
  }

  /// The whole answer to an operation.
  public JsonNode ask(String query, ObjectNode variables)
      throws StartFailure, InterruptedException {
    var operation = JSON.createObjectNode().put("query", query).set("variables", variables);
    var request =
        HttpRequest.newBuilder(graphql)
            .timeout(ANSWER)
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(operation.toString()));
    token.ifPresent(value -> request.header("Authorization", "Bearer " + value));
    purpose.ifPresent(value -> request.header("Khronika-Purpose", value));
    try {
      var response = http.send(request.build(), BodyHandlers.ofString());
      return answer(response.statusCode(), response.body());
    } catch (IOException e) {
      throw new StartFailure("The gateway does not answer at " + graphql, e);
    }
  }

  private static JsonNode answer(int status, String body) throws StartFailure {
    try {
      var answer = JSON.readTree(body);
      if (answer.has("data") || answer.has("errors")) {
        return answer;
      }
    } catch (JsonProcessingException _) {
      // Not an answer either.
    }
    throw new StartFailure(
        "The gateway answers with status %d and nothing of GraphQL: %s".formatted(status, body));
  }
}
