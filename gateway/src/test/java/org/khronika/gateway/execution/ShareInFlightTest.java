package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.execution.SubgraphTransport.Reason;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;
import org.khronika.gateway.supergraph.Subgraph;

class ShareInFlightTest {
  private static final SubgraphAnswer ANSWER = new SubgraphAnswer.Answered(new byte[] {'{', '}'});

  private final List<CompletableFuture<SubgraphAnswer>> sent = new ArrayList<>();
  private final ShareInFlight sharing =
      new ShareInFlight(_ -> {
        sent.add(new CompletableFuture<>());
        return sent.getLast();
      });

  @Test
  void what_is_on_its_way_is_not_sent_again() {
    var first = send("a", "body");
    var second = send("a", "body");
    assertThat(sent).hasSize(1);
    sent.getFirst().complete(ANSWER);
    assertThat(first).isCompletedWithValue(ANSWER);
    assertThat(second).isCompletedWithValue(ANSWER);
  }

  @Test
  void what_has_come_is_not_kept() {
    var _ = send("a", "body");
    sent.getFirst().complete(ANSWER);
    assertThat(send("a", "body")).isNotDone();
    assertThat(sent).hasSize(2);
  }

  @Test
  void another_subgraph_body_or_header_is_another_request() {
    var _ = send("a", "body");
    var _ = send("b", "body");
    var _ = send("a", "Body");
    var _ = send("a", "body", "authorization", "Bearer x");
    var _ = send("a", "body", "authorization", "Bearer y");
    assertThat(sent).hasSize(5);
  }

  @Test
  void who_traces_it_makes_no_other_request() {
    var _ = send("a", "body", "traceparent", "00-1");
    var _ = send("a", "body", "traceparent", "00-2");
    assertThat(sent).hasSize(1);
  }

  @Test
  void a_failure_is_shared() {
    var first = send("a", "body");
    var second = send("a", "body");
    sent.getFirst().complete(new SubgraphAnswer.Unanswered(Reason.TIMED_OUT));
    assertThat(first.join()).isEqualTo(new SubgraphAnswer.Unanswered(Reason.TIMED_OUT));
    assertThat(second.join()).isEqualTo(first.join());
  }

  @Test
  void a_transport_that_breaks_its_promise_leaves_nobody_waiting() {
    var first = send("a", "body");
    sent.getFirst().completeExceptionally(new IllegalStateException());
    assertThat(first).isCompletedWithValue(new SubgraphAnswer.Unanswered(Reason.UNREACHABLE));

    var calls = new ArrayList<SubgraphRequest>();
    var throwing =
        new ShareInFlight(request -> {
          calls.add(request);
          throw new IllegalStateException("no");
        });
    assertThatThrownBy(() -> throwing.send(request("a", "body"))).hasMessage("no");
    assertThatThrownBy(() -> throwing.send(request("a", "body"))).hasMessage("no");
    assertThat(calls).hasSize(2);
  }

  private CompletableFuture<SubgraphAnswer> send(String subgraph, String body, String... headers) {
    return sharing.send(request(subgraph, body, headers)).toCompletableFuture();
  }

  private static SubgraphRequest request(String subgraph, String body, String... headers) {
    var passedOn = new LinkedHashMap<String, String>();
    for (int i = 0; i < headers.length; i += 2) {
      passedOn.put(headers[i], headers[i + 1]);
    }
    return new SubgraphRequest(
        new Subgraph(subgraph, subgraph, "http://" + subgraph + ".test"),
        body.getBytes(StandardCharsets.UTF_8),
        true,
        new RequestContext(passedOn, Long.MAX_VALUE));
  }
}
