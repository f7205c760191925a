package org.khronika.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.Gateway.Answer;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// What is done once, and where.
class PrepareOperationTest {
  private static final byte[] ANSWER =
      "{\"data\":{\"a\":1,\"b\":2}}".getBytes(StandardCharsets.UTF_8);

  private final AtomicInteger elsewhere = new AtomicInteger();
  private final Gateway gateway =
      new Gateway(
          ReadSupergraph.read(
              """
              schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
              enum join__Graph { A @join__graph(name: "a", url: "http://a") }
              type Query @join__type(graph: A) { a: Int b(n: Int): Int }
              """),
          _ -> CompletableFuture.completedFuture(new SubgraphAnswer.Answered(ANSWER)),
          OperationLimits.NONE,
          work -> {
            elsewhere.incrementAndGet();
            work.run();
          });

  private Answer ask(String document, String operationName, String variables) {
    var json = Objects.requireNonNull(ReadJson.read(variables.getBytes(StandardCharsets.UTF_8)));
    return gateway
        .answer(
            new GraphQLRequest(document, operationName, new Variables(json, JsonDocument.ROOT)),
            new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE))
        .toCompletableFuture()
        .join();
  }

  private long made(String cache) {
    return gateway.caches().stream()
        .filter(use -> use.name().equals(cache))
        .findFirst()
        .orElseThrow()
        .misses();
  }

  @Test
  void a_known_operation_is_answered_where_it_came_in() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("{ a }", null, "{}").body().toByteArray())
          .asString()
          .isEqualTo("{\"data\":{\"a\":1}}");
    }
    assertThat(elsewhere).hasValue(1);
    assertThat(made("documents")).isEqualTo(1);
    assertThat(made("plans")).isEqualTo(1);
  }

  @Test
  void what_cannot_be_executed_is_known_as_well() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("{ c }", null, "{}")).isInstanceOf(Answer.Refused.class);
    }
    assertThat(elsewhere).hasValue(1);
  }

  @Test
  void introspection_is_never_answered_where_requests_come_in() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask("{ __schema { queryType { name } } }", null, "{}"))
          .isInstanceOf(Answer.Executed.class);
    }
    assertThat(elsewhere).hasValue(3);
  }

  @Test
  void an_operation_is_planned_anew_only_where_its_own_variables_leave_other_fields() {
    var document =
        "query One($x: Boolean! $n: Int) { ...F b(n: $n) }"
            + " query Two($x: Int) { b(n: $x) }"
            + " fragment F on Query { a @skip(if: $x) }";
    ask(document, "One", "{\"x\": true}");
    ask(document, "One", "{\"x\": true, \"n\": 2}");
    ask(document, "One", "{\"x\": false}");
    ask(document, "Two", "{\"x\": 1}");
    assertThat(ask(document, "Two", "{\"x\": null}")).isInstanceOf(Answer.Executed.class);
    assertThat(made("documents")).isEqualTo(1);
    assertThat(made("plans")).isEqualTo(3);
  }

  @Test
  void what_decides_about_skip_is_not_null() {
    var document = "query ($x: Boolean = true) { a b @skip(if: $x) }";
    assertThat(ask(document, null, "{}").body().toByteArray())
        .asString()
        .isEqualTo("{\"data\":{\"a\":1}}");
    assertThat(ask(document, null, "{\"x\": null}").body().toByteArray())
        .asString()
        .contains("BAD_USER_INPUT");
  }
}
