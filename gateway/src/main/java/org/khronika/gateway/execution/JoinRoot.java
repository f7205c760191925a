package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Failure;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.supergraph.Subgraph;

/// Joins the answer to a request for root fields, wherever the root stands. Below it, its error
/// paths are right already.
final class JoinRoot {
  private final ReadSubgraphAnswer reader;
  private final Fetch.Root fetch;
  private final JoinedAnswer answer;
  private final List<List<Object>> places = new ArrayList<>();

  JoinRoot(Subgraph subgraph, Fetch.Root fetch, JoinedAnswer answer) {
    this.reader = new ReadSubgraphAnswer(subgraph);
    this.fetch = fetch;
    this.answer = answer;
    FindEntities.find(answer, fetch.at(), walk -> places.add(walk.path()));
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
          join(
              JoinedAnswer.value(
                  reader.add(read, answer, JoinedAnswer.order(fetch, 0)), read.data()));
        }
        var errors = reader.errors(read.json(), this::clientPaths);
        yield errors.isEmpty() ? failures(Failure.SUBGRAPH_ANSWER_INVALID, missing(read)) : errors;
      }
    };
  }

  private void join(long data) {
    if (fetch.at().equals(EntityPath.ROOT)) {
      answer.addRoot(data);
    } else {
      FindEntities.find(answer, fetch.at(), walk -> answer.join(walk.first(), data));
    }
  }

  private List<List<Object>> clientPaths(List<Object> path) {
    return places.stream().map(place -> below(place, path)).toList();
  }

  private static List<Object> below(List<Object> place, List<Object> path) {
    var joined = new ArrayList<>(place);
    joined.addAll(path);
    return joined;
  }

  private List<AnswerError> failures(Failure failure, List<ResponseKey> keys) {
    return keys.stream()
        .flatMap(key -> clientPaths(List.of(key.name())).stream())
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
