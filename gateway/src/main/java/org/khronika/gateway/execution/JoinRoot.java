package org.khronika.gateway.execution;

import java.util.List;
import org.khronika.gateway.execution.JoinedAnswer.Value;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.supergraph.Subgraph;

/// Joins the answer to a request for root fields. Its error paths are the client's already.
final class JoinRoot {
  private final ReadSubgraphAnswer reader;
  private final Fetch.Root fetch;
  private final JoinedAnswer answer;

  JoinRoot(Subgraph subgraph, Fetch.Root fetch, JoinedAnswer answer) {
    this.reader = new ReadSubgraphAnswer(subgraph);
    this.fetch = fetch;
    this.answer = answer;
  }

  List<AnswerError> join(SubgraphAnswer arrived) {
    return switch (reader.read(arrived)) {
      case ReadSubgraphAnswer.Failed failed ->
          fetch.keys().stream()
              .map(key -> reader.error(failed.failure(), List.of(key.name())))
              .toList();
      case ReadSubgraphAnswer.Read read -> {
        if (read.hasData()) {
          answer.addRoot(new Value(read.document(), read.data()));
        }
        yield reader.errors(read.document().json(), List::of);
      }
    };
  }
}
