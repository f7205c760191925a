package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.composition.Subgraph;

/// The packaged gateway is told to end while sixteen clients are at it.
class GracefulShutdownIT {
  private static final int CLIENTS = 16;
  private static final byte[] ANSWER =
      "{\"data\":{\"greeting\":\"good day\"}}".getBytes(StandardCharsets.UTF_8);
  private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(1);
  private final CountDownLatch underWay = new CountDownLatch(300);
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger lost = new AtomicInteger();
  private final AtomicInteger sentAway = new AtomicInteger();
  private final HttpServer subgraph = subgraph();

  private HttpServer subgraph() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.createContext(
          "/",
          exchange -> {
            exchange.getRequestBody().readAllBytes();
            var _ = later.schedule(() -> answer(exchange), 50, TimeUnit.MILLISECONDS);
          });
      server.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void answer(HttpExchange exchange) {
    try (exchange) {
      exchange.sendResponseHeaders(200, ANSWER.length);
      exchange.getResponseBody().write(ANSWER);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    subgraph.stop(0);
    later.shutdownNow();
  }

  @Test
  void no_request_is_lost() throws Exception {
    var gateway = start();
    try {
      var output = gateway.inputReader();
      var address = address(output);
      Thread.ofVirtual().start(() -> readOn(output));
      var clients = new ArrayList<Thread>();
      for (int i = 0; i < CLIENTS; i++) {
        clients.add(Thread.ofVirtual().start(() -> ask(URI.create(address + "/graphql"))));
      }
      underWay.await();
      gateway.destroy();
      for (Thread client : clients) {
        client.join();
      }
      assertThat(gateway.waitFor(30, TimeUnit.SECONDS)).isTrue();
    } finally {
      gateway.destroyForcibly();
    }
    assertThat(lost).hasValue(0);
    assertThat(sentAway).hasValue(CLIENTS);
    assertThat(answered).hasValueGreaterThanOrEqualTo(300);
  }

  /// One request after the other over one connection, until the gateway closes it.
  private void ask(URI uri) {
    try (var client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      var request =
          HttpRequest.newBuilder(uri)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ greeting }\"}"))
              .build();
      while (true) {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
        var isWhole = answer.statusCode() == 200 && Arrays.equals(ANSWER, answer.body());
        (isWhole ? answered : lost).incrementAndGet();
        underWay.countDown();
        if (answer.headers().firstValue("connection").filter("close"::equals).isPresent()) {
          sentAway.incrementAndGet();
          return;
        }
      }
    } catch (IOException e) {
      lost.incrementAndGet();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private Process start() throws IOException {
    var composed =
        Compose.compose(
            List.of(
                new Subgraph(
                    "greeting",
                    "http://127.0.0.1:" + subgraph.getAddress().getPort() + "/",
                    "type Query { greeting: String }")));
    var file = Files.createTempFile("supergraph", ".graphql");
    Files.writeString(file, ((Composition.Composed) composed).supergraphSdl());
    var process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-jar",
                Path.of("target", "quarkus-app", "quarkus-run.jar").toString())
            .redirectErrorStream(true);
    process
        .environment()
        .putAll(
            Map.of(
                "KHRONIKA_SUPERGRAPH", file.toString(),
                "PORT", "0",
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_SHUTDOWN_DELAY", "2s"));
    return process.start();
  }

  /// Nobody could write more if nobody read.
  private static void readOn(BufferedReader output) {
    try {
      output.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      // the process has ended, and its output with it
    }
  }

  private static String address(BufferedReader output) throws IOException {
    for (var line = output.readLine(); line != null; line = output.readLine()) {
      var matcher = LISTENING.matcher(line);
      if (matcher.find()) {
        return matcher.group(1);
      }
    }
    throw new IllegalStateException("the gateway did not start");
  }
}
