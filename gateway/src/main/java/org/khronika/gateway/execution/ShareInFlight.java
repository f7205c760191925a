package org.khronika.gateway.execution;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.Subgraph;

/// Sends what is on its way already not once more: whoever asks the same in the meantime gets the
/// same answer, or the same failure. Nothing is kept once it has come. For queries only: whoever
/// asks after a mutation must not get what was asked before it.
final class ShareInFlight implements SubgraphTransport {
  /// Headers that tell who asks, and not for what.
  private static final Set<String> OF_TRACES = Set.of("traceparent", "tracestate");

  private final SubgraphTransport transport;
  private final ConcurrentMap<Key, CompletableFuture<SubgraphAnswer>> inFlight =
      new ConcurrentHashMap<>();

  ShareInFlight(SubgraphTransport transport) {
    this.transport = transport;
  }

  @Override
  public CompletionStage<SubgraphAnswer> send(SubgraphRequest request) {
    var key = new Key(request);
    var answer = new CompletableFuture<SubgraphAnswer>();
    var underway = inFlight.putIfAbsent(key, answer);
    if (underway != null) {
      return underway;
    }
    try {
      transport.send(request).whenComplete((arrived, broken) -> finish(key, arrived));
    } catch (RuntimeException | Error e) { // who waits for it would wait for ever
      finish(key, null);
      throw e;
    }
    return answer;
  }

  /// @param arrived null when the transport broke its promise always to answer
  private void finish(Key key, @Nullable SubgraphAnswer arrived) {
    var waiting = inFlight.remove(key);
    if (waiting != null) {
      waiting.complete(
          arrived == null ? new SubgraphAnswer.Unanswered(Reason.UNREACHABLE) : arrived);
    }
  }

  /// What makes two requests the same.
  private static final class Key {
    private final Subgraph subgraph;
    private final byte[] body;
    private final Map<String, String> headers;
    private final int hash;

    Key(SubgraphRequest request) {
      subgraph = request.subgraph();
      body = request.body();
      headers = withoutTraces(request.context().headers());
      hash = 31 * Arrays.hashCode(body) + headers.hashCode();
    }

    private static Map<String, String> withoutTraces(Map<String, String> sent) {
      if (sent.isEmpty()) {
        return sent;
      }
      var headers = new LinkedHashMap<>(sent);
      headers.keySet().removeAll(OF_TRACES);
      return headers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && key.hash == hash
          && key.subgraph.equals(subgraph)
          && key.headers.equals(headers)
          && Arrays.equals(key.body, body);
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
