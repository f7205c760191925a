package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.NodeField;
import org.khronika.gateway.plan.NodeField.Name;
import org.khronika.gateway.plan.NodeSearch;
import org.khronika.gateway.supergraph.Supergraph;

/// Looks for things by their ids: asks every subgraph that may have some of them once, and answers
/// the fields that asked when all of them have said what they have.
final class SearchNodes {
  private final Supergraph supergraph;
  private final Fetch.Nodes fetch;
  private final JoinedAnswer answer;
  private final RootPlaces places;
  private final List<List<String>> idsByField;
  private final SequencedMap<Asked, NodeLookup> lookups = new LinkedHashMap<>();
  private int unanswered;

  private record Asked(Name name, String id) {}

  SearchNodes(Supergraph supergraph, Fetch.Nodes fetch, Variables variables, JoinedAnswer answer) {
    this.supergraph = supergraph;
    this.fetch = fetch;
    this.answer = answer;
    this.places = new RootPlaces(answer, fetch.at());
    this.idsByField = fetch.fields().stream().map(field -> field.ids(variables)).toList();
  }

  /// @param most how many representations one of them takes
  List<NodeRequest> requests(int most) {
    if (!places.isEmpty()) {
      for (int i = 0; i < idsByField.size(); i++) {
        lookUp(fetch.fields().get(i), idsByField.get(i));
      }
    }
    var requests = new ArrayList<NodeRequest>();
    for (NodeSearch search : fetch.searches()) {
      var graph = search.graph();
      var there = lookups.values().stream().filter(lookup -> lookup.graph().equals(graph)).toList();
      for (int from = 0; from < there.size(); from += most) {
        var slice = there.subList(from, Math.min(from + most, there.size()));
        requests.add(new NodeRequest(search, supergraph.subgraph(graph), slice));
      }
    }
    unanswered = requests.size();
    return requests;
  }

  private void lookUp(NodeField field, List<String> ids) {
    for (String id : ids) {
      for (Name name : field.names()) {
        lookups.computeIfAbsent(new Asked(name, id), _ -> new NodeLookup(name, id));
      }
    }
  }

  /// @return what went wrong, when it was the last one
  List<AnswerError> take(NodeRequest request, SubgraphAnswer arrived) {
    request.take(arrived);
    unanswered--;
    return unanswered == 0 ? finish() : List.of();
  }

  List<AnswerError> finish() {
    if (places.isEmpty()) {
      return List.of();
    }
    var writing = new WriteFoundNodes((name, id) -> lookups.get(new Asked(name, id)));
    for (int i = 0; i < idsByField.size(); i++) {
      writing.write(fetch.fields().get(i), idsByField.get(i));
    }
    var json = Objects.requireNonNull(ReadJson.read(writing.finish()), "it was just written");
    var document = answer.add(json, JoinedAnswer.order(fetch, 0), "");
    places.join(JoinedAnswer.value(document, JsonDocument.ROOT));
    return writing.errors().stream()
        .flatMap(error -> places.clientPaths(error.path()).stream().map(error::at))
        .toList();
  }
}
