package org.khronika.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.Gateway.Answer.Executed;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// What an operation's requests to subgraphs cost it.
class CostTest {
  private final List<CompletableFuture<SubgraphAnswer>> sent = new ArrayList<>();
  private final Gateway gateway =
      new Gateway(
          ReadSupergraph.read(
              """
              schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
              enum join__Graph {
                A @join__graph(name: "a", url: "http://a")
                B @join__graph(name: "b", url: "http://b")
              }
              type Query @join__type(graph: A) @join__type(graph: B) {
                a: Int @join__field(graph: A)
                b: Int @join__field(graph: B)
              }
              """),
          _ -> {
            sent.add(new CompletableFuture<>());
            return sent.getLast();
          });

  private CompletableFuture<Gateway.Answer> ask(String document) {
    var none = Objects.requireNonNull(ReadJson.read("{}".getBytes(StandardCharsets.UTF_8)));
    return gateway
        .answer(
            new GraphQLRequest(document, null, new Variables(none, JsonDocument.ROOT)),
            new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE))
        .toCompletableFuture();
  }

  private void answerAll() {
    sent.forEach(answer ->
        answer.complete(
            new SubgraphAnswer.Answered(
                "{\"data\":{\"a\":1,\"b\":2}}".getBytes(StandardCharsets.UTF_8))));
  }

  private static long cost(CompletableFuture<Gateway.Answer> answer) {
    return ((Executed) answer.join()).subgraphNanos();
  }

  @Test
  void requests_side_by_side_cost_what_each_of_them_took() {
    var answer = ask("{ a b }");
    assertThat(sent).hasSize(2);
    var bothSentAt = System.nanoTime();
    Thread.onSpinWait();
    var took = System.nanoTime() - bothSentAt;
    answerAll();
    assertThat(cost(answer)).isGreaterThanOrEqualTo(2 * took);
  }

  @Test
  void who_waits_for_a_request_of_somebody_else_is_charged_as_well() {
    var first = ask("{ a }");
    var second = ask("{ a }");
    assertThat(sent).hasSize(1);
    answerAll();
    assertThat(cost(second)).isPositive();
    assertThat(cost(first)).isGreaterThan(cost(second));
  }

  @Test
  void what_asks_no_subgraph_costs_nothing_there() {
    assertThat(cost(ask("{ __typename }"))).isZero();
  }
}
