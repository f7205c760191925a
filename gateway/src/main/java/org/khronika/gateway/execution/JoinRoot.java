package org.khronika.gateway.execution;

import java.util.List;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Failure;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.supergraph.Subgraph;

/// Joins the answer to a request for root fields, wherever the root stands. Below it, its error
/// paths are right already.
final class JoinRoot {
  private final ReadSubgraphAnswer reader;
  private final Fetch.Root fetch;
  private final JoinedAnswer answer;
  private final RootPlaces places;

  JoinRoot(Subgraph subgraph, Fetch.Root fetch, JoinedAnswer answer) {
    this.reader = new ReadSubgraphAnswer(subgraph, fetch.operation());
    this.fetch = fetch;
    this.answer = answer;
    this.places = new RootPlaces(answer, fetch.at());
  }

  /// Whether there is nothing that its fields could be fields of.
  boolean isEmpty() {
    return places.isEmpty();
  }

  List<AnswerError> join(SubgraphAnswer arrived) {
    return switch (reader.read(arrived)) {
      case ReadSubgraphAnswer.Failed failed -> failures(failed.failure(), fetch.keys());
      case ReadSubgraphAnswer.Read read -> {
        if (read.hasData()) {
          places.join(
              JoinedAnswer.value(
                  reader.add(read, answer, JoinedAnswer.order(fetch, 0)), read.data()));
        }
        var errors = reader.errors(read.json(), places::clientPaths);
        yield errors.isEmpty() ? failures(Failure.SUBGRAPH_ANSWER_INVALID, missing(read)) : errors;
      }
    };
  }

  private List<AnswerError> failures(Failure failure, List<ResponseKey> keys) {
    return keys.stream()
        .flatMap(key -> places.clientPaths(List.of(key.name())).stream())
        .map(path -> reader.error(failure, path))
        .toList();
  }

  /// What a subgraph leaves out it has to account for.
  private List<ResponseKey> missing(ReadSubgraphAnswer.Read read) {
    return fetch.keys().stream()
        .filter(key ->
            !read.hasData() || read.json().member(read.data(), key.member()) == JsonDocument.NONE)
        .toList();
  }
}
