package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/// The supergraph file changes while requests are answered.
@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class ServedSupergraphTest {
  @ConfigProperty(name = "khronika.supergraph")
  Path file;

  @Test
  void a_new_file_is_served_and_a_broken_one_is_not_and_no_request_fails() throws Exception {
    var before = Files.readString(file);
    var done = new AtomicBoolean();
    var lost = new AtomicInteger();
    var answered = new AtomicInteger();
    var client =
        Thread.ofVirtual()
            .start(() -> {
              while (!done.get()) {
                var body = ask("{ greeting }");
                answered.incrementAndGet();
                if (!body.equals("{\"data\":{\"greeting\":\"good day\"}}")) {
                  lost.incrementAndGet();
                }
              }
            });
    try {
      replaceLink(
          before + "\n\"\"\"New.\"\"\"\nenum Novelty @join__type(graph: GREETING) { NEW }\n");
      await(() -> ask("{ __type(name: \"Novelty\") { name } }").contains("\"Novelty\""));

      replaceLink("type Query {\n  oh no");
      await(() -> reloads("refused") == 1);
      assertThat(ask("{ __type(name: \"Novelty\") { name } }")).contains("\"Novelty\"");

      replaceLink(before);
      await(() -> reloads("served") == 2);
      assertThat(ask("{ __type(name: \"Novelty\") { name } }")).contains("null");
    } finally {
      done.set(true);
      client.join();
      replaceLink(before);
    }
    assertThat(lost).hasValue(0);
    assertThat(answered).hasPositiveValue();
  }

  /// As Kubernetes does it: the file is a link, and what it points to is another file.
  private void replaceLink(String text) throws IOException {
    var folder = Files.createTempDirectory("swap");
    var target = Files.writeString(folder.resolve("supergraph.graphql"), text);
    var link = Files.createSymbolicLink(folder.resolve("link"), target);
    Files.move(link, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static String ask(String query) {
    return Wire.exchange(
            "POST /graphql",
            "{\"query\": \"" + query.replace("\"", "\\\"") + "\"}",
            "application/json")
        .body();
  }

  private static int reloads(String outcome) {
    return Wire.exchange("GET /q/metrics", "", "")
        .body()
        .lines()
        .filter(line ->
            line.startsWith("khronika_supergraph_reloads_total{outcome=\"" + outcome + "\"}"))
        .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
        .findFirst()
        .orElseThrow();
  }

  private static void await(BooleanSupplier condition) {
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("time is over").isLessThan(end);
      Thread.onSpinWait();
    }
  }
}
