package org.khronika.gateway.execution;

import java.util.List;
import org.khronika.gateway.execution.JoinedAnswer.Value;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Failure;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.ResponseKey;
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
      case ReadSubgraphAnswer.Failed failed -> failures(failed.failure(), fetch.keys());
      case ReadSubgraphAnswer.Read read -> {
        if (read.hasData()) {
          answer.addRoot(new Value(read.document(), read.data()));
        }
        var errors = reader.errors(read.document().json(), List::of);
        yield errors.isEmpty() ? failures(Failure.SUBGRAPH_ANSWER_INVALID, missing(read)) : errors;
      }
    };
  }

  private List<AnswerError> failures(Failure failure, List<ResponseKey> keys) {
    return keys.stream().map(key -> reader.error(failure, List.of(key.name()))).toList();
  }

  /// What a subgraph leaves out it has to account for.
  private List<ResponseKey> missing(ReadSubgraphAnswer.Read read) {
    var json = read.document().json();
    return fetch.keys().stream()
        .filter(key -> !read.hasData() || json.member(read.data(), key.utf8()) == JsonDocument.NONE)
        .toList();
  }
}
