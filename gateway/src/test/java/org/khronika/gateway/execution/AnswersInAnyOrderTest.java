package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.composition.Subgraph;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// What a plan's dependencies promise: a fetch is sent when those before it have answered, and not
/// because others have.
class AnswersInAnyOrderTest {
  private static final String LINK =
      "extend schema @link(url: \"https://specs.apollo.dev/federation/v2.3\", import: [\"@key\"]) ";

  private final Map<String, CompletableFuture<SubgraphAnswer>> sent = new LinkedHashMap<>();
  private int requests;
  private final Gateway gateway =
      new Gateway(ReadSupergraph.read(supergraph()), request -> send(request.subgraph().name()));

  @Test
  void a_hop_does_not_wait_for_a_root_field_that_it_does_not_need() {
    var answer = ask("{ slow quick { id more } }");
    assertThat(sent.keySet()).containsExactly("slow", "quick");

    reply("quick", "{\"data\":{\"quick\":{\"id\":\"1\"}}}");
    assertThat(sent.keySet()).containsExactly("slow", "quick", "more");
    reply("more", "{\"data\":{\"_e0\":[{\"more\":\"m\"}]}}");
    assertThat(answer).isNotDone();

    reply("slow", "{\"data\":{\"slow\":\"s\"}}");
    assertThat(text(answer))
        .isEqualTo("{\"data\":{\"slow\":\"s\",\"quick\":{\"id\":\"1\",\"more\":\"m\"}}}");
  }

  @Test
  void errors_come_in_the_order_of_the_plan() {
    var answer = ask("{ slow quick { id } }");
    reply("slow", "{\"errors\":[{\"message\":\"second\"}]}");
    reply("quick", "{\"errors\":[{\"message\":\"first\"}]}");
    assertThat(text(answer)).containsSubsequence("first", "second");
  }

  @Test
  void a_transport_that_breaks_its_promise_is_a_subgraph_that_is_away() {
    var answer = ask("{ slow }");
    sent.get("slow").completeExceptionally(new IllegalStateException("secret"));
    assertThat(text(answer)).contains("SUBGRAPH_UNREACHABLE").doesNotContain("secret");
  }

  @Test
  void queries_share_what_is_on_its_way_and_mutations_do_not() {
    var answers = List.of(ask("{ slow }"), ask("{ slow }"));
    assertThat(requests).isEqualTo(1);
    reply("slow", "{\"data\":{\"slow\":\"s\"}}");
    answers.forEach(answer -> assertThat(text(answer)).isEqualTo("{\"data\":{\"slow\":\"s\"}}"));

    var changes = List.of(ask("mutation { change }"), ask("mutation { change }"));
    assertThat(requests).isEqualTo(3);
    assertThat(changes).noneMatch(CompletableFuture::isDone);
  }

  private CompletableFuture<SubgraphAnswer> send(String subgraph) {
    requests++;
    var answer = new CompletableFuture<SubgraphAnswer>();
    sent.put(subgraph, answer);
    return answer;
  }

  private void reply(String subgraph, String json) {
    sent.get(subgraph).complete(new SubgraphAnswer.Answered(json.getBytes(StandardCharsets.UTF_8)));
  }

  private CompletableFuture<Gateway.Answer> ask(String document) {
    var none = new Variables(ReadJson.read(new byte[] {'{', '}'}), JsonDocument.ROOT);
    return gateway
        .answer(
            new GraphQLRequest(document, null, none),
            new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE))
        .toCompletableFuture();
  }

  private static String text(CompletableFuture<Gateway.Answer> answer) {
    assertThat(answer).isDone();
    return new String(answer.join().body().toByteArray(), StandardCharsets.UTF_8);
  }

  private static String supergraph() {
    var composed =
        Compose.compose(
            List.of(
                new Subgraph(
                    "quick",
                    "http://quick.test",
                    LINK
                        + "type Query { quick: Thing } type Thing @key(fields: \"id\") { id: ID! }"),
                new Subgraph(
                    "slow",
                    "http://slow.test",
                    LINK + "type Query { slow: String } type Mutation { change: String }"),
                new Subgraph(
                    "more",
                    "http://more.test",
                    LINK + "type Thing @key(fields: \"id\") { id: ID! more: String }")));
    return ((Composition.Composed) composed).supergraphSdl();
  }
}
