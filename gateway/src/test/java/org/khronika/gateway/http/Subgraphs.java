package org.khronika.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.composition.Subgraph;

/// A gateway's surroundings on loopback: a subgraph that greets, one that tells a secret, one that
/// tells who asks, one that never answers in time, one whose answer never ends, one that nobody
/// serves, and one whose address is none.
public final class Subgraphs implements QuarkusTestResourceLifecycleManager {
  static final String ALLOWED_ORIGIN = "https://app.example";
  private static final String GUARDED =
      """
      extend schema
        @link(url: "https://specs.apollo.dev/federation/v2.5", import: ["@authenticated"])
      type Query { secret: String @authenticated }
      """;
  static final Tokens TOKENS = new Tokens();
  static final CyclicBarrier TWO_CALLERS = new CyclicBarrier(2);

  private HttpServer server;

  @Override
  public Map<String, String> start() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/greeting", exchange -> answer(exchange, "{\"data\":{\"greeting\":\"good day\"}}"));
      server.createContext(
          "/guarded", exchange -> answer(exchange, "{\"data\":{\"secret\":\"it is out\"}}"));
      server.createContext("/caller", Subgraphs::tellTwoCallers);
      server.createContext("/slow", exchange -> exchange.getRequestBody().readAllBytes());
      server.createContext("/endless", Subgraphs::drip);
      server.start();
      var base = "http://127.0.0.1:" + server.getAddress().getPort();
      var composed =
          Compose.compose(
              List.of(
                  new Subgraph(
                      "greeting",
                      "http://greeting.invalid/graphql",
                      "type Query { greeting: String } type Mutation { greet: String }"),
                  new Subgraph("guarded", base + "/guarded", GUARDED),
                  new Subgraph("caller", base + "/caller", "type Query { caller: String }"),
                  new Subgraph("slow", base + "/slow", "type Query { slow: String }"),
                  new Subgraph("endless", base + "/endless", "type Query { endless: String }"),
                  new Subgraph("nowhere", "no address", "type Query { nowhere: String }"),
                  new Subgraph(
                      "away", "http://127.0.0.1:1/graphql", "type Query { away: String }")));
      var file = Files.createTempFile("supergraph", ".graphql");
      Files.writeString(file, ((Composition.Composed) composed).supergraphSdl());
      var examples = Files.createTempDirectory("examples");
      Files.writeString(examples.resolve("greeting.graphql"), "{ greeting }");
      return Map.ofEntries(
          Map.entry("khronika.supergraph", file.toString()),
          Map.entry("khronika.subgraph.greeting.url", base + "/greeting"),
          Map.entry("khronika.subgraph.slow.timeout", "300ms"),
          Map.entry("khronika.subgraph.endless.timeout", "300ms"),
          Map.entry("khronika.compress-from", "256"),
          Map.entry("khronika.supergraph-poll", "20ms"),
          Map.entry("khronika.token.keys", keys()),
          Map.entry("khronika.token.issuer", Tokens.ISSUER),
          Map.entry("khronika.examples", examples.toString()),
          Map.entry("quarkus.http.cors.enabled", "true"),
          Map.entry("quarkus.http.cors.origins", ALLOWED_ORIGIN));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange, String body) throws IOException {
    exchange.getRequestBody().readAllBytes();
    var answer = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /// Tells each of two who ask at once what it was sent to know them by; one alone is not answered.
  private static void tellTwoCallers(HttpExchange exchange) throws IOException {
    try {
      TWO_CALLERS.await(5, TimeUnit.SECONDS);
      answer(
          exchange,
          "{\"data\":{\"caller\":\"%s\"}}"
              .formatted(exchange.getRequestHeaders().getFirst("Authorization")));
    } catch (BrokenBarrierException | TimeoutException e) {
      answer(exchange, "{\"data\":{\"caller\":\"alone\"}}");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(200, 0);
    try (var body = exchange.getResponseBody()) {
      for (int i = 0; i < 30; i++) {
        body.write(' ');
        body.flush();
        Thread.sleep(100);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String keys() throws IOException {
    return Files.writeString(Files.createTempFile("keys", ".json"), TOKENS.keys()).toString();
  }

  @Override
  public void stop() {
    server.stop(0);
  }
}
