package org.khronika.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A program that stands in for a service or the gateway: it says that it is ready, and takes
/// documents. It records whatever has a key not seen yet, refuses keys that begin with `bad` or are
/// `taken` by another, takes those that begin with `odd` for none of the schema's form, and wants
/// the document recorded that one is `after`. A file `behaviour` beside its jar makes it behave
/// worse.
public final class StandIn {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Set<String> keys = ConcurrentHashMap.newKeySet();

  private StandIn() {}

  public static void main(String[] arguments) throws IOException {
    var server = new StandIn().server(Integer.parseInt(System.getenv("PORT")));
    server.start();
    System.out.println("stand-in is up");
    var jar = Path.of(System.getProperty("java.class.path"));
    var behaviour = jar.resolveSibling("behaviour");
    if (Files.exists(behaviour) && Files.readString(behaviour).equals("die")) {
      die();
    }
  }

  /// The same within the caller's process.
  public static HttpServer within() throws IOException {
    return new StandIn().server(0);
  }

  private HttpServer server(int port) throws IOException {
    var server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/q/health/ready", exchange -> answer(exchange, "{}"));
    server.createContext(
        "/graphql",
        exchange -> answer(exchange, graphql(JSON.readTree(exchange.getRequestBody())).toString()));
    server.createContext("/die", _ -> die());
    return server;
  }

  private JsonNode graphql(JsonNode operation) {
    var query = operation.path("query").asText();
    var answer = JSON.createObjectNode();
    var input = operation.path("variables").path("input");
    if (input.path("key").asText().startsWith("odd")) {
      var error = answer.putArray("errors").addObject().put("message", "odd is of no form");
      error.putObject("extensions").put("code", "BAD_USER_INPUT");
    } else if (query.contains("@skip(if: true)")) {
      answer.putObject("data");
    } else if (query.startsWith("mutation")) {
      var mutation =
          query
              .substring(query.indexOf("record"), query.indexOf("(input:"))
              .replaceAll(".*\\{ ", "");
      record(input, answer.putObject("data").putObject(mutation));
    } else {
      answer.putObject("data");
    }
    return answer;
  }

  private void record(JsonNode input, ObjectNode payload) {
    var key = input.path("key").asText();
    var errors = payload.putArray("userErrors");
    if (key.startsWith("taken")) {
      payload.put("outcome", "REFUSED");
      errors.addObject().put("code", "CONFLICT").put("message", "recorded otherwise");
    } else if (key.startsWith("bad")) {
      payload.put("outcome", "REFUSED");
      var error =
          errors.addObject().put("code", "INVALID_VALUE").put("message", "bad is not allowed");
      error.putArray("path").add("input").add("key");
    } else if (input.has("after") && !keys.contains(input.get("after").asText())) {
      payload.put("outcome", "REFUSED");
      var error = errors.addObject().put("code", "NOT_FOUND").put("message", "not recorded");
      error.putArray("path").add("input").add("after");
    } else {
      payload.put("outcome", keys.add(key) ? "CREATED" : "UNCHANGED");
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    try (exchange) {
      var bytes = body.getBytes(UTF_8);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static void die() {
    System.out.println("stand-in was told to die");
    System.exit(3);
  }
}
