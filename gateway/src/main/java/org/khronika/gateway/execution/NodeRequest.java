package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.execution.NodeLookup.Found;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Failure;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Read;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.NodeSearch;
import org.khronika.gateway.supergraph.Nodes;
import org.khronika.gateway.supergraph.Subgraph;

/// Asks one subgraph which of some things it has.
final class NodeRequest {
  private static final String ENTITIES = "_entities";

  private final NodeSearch search;
  private final Subgraph subgraph;
  private final List<NodeLookup> lookups;
  private final ReadSubgraphAnswer reader;

  NodeRequest(NodeSearch search, Subgraph subgraph, List<NodeLookup> lookups) {
    this.search = search;
    this.subgraph = subgraph;
    this.lookups = List.copyOf(lookups);
    this.reader = new ReadSubgraphAnswer(subgraph, search.operation());
  }

  String graph() {
    return search.graph();
  }

  byte[] body(Variables variables) {
    var representations = new JsonBytes(lookups.size() * 80 + 2);
    var separator = '[';
    for (NodeLookup lookup : lookups) {
      lookup.write(representations.put(separator));
      separator = ',';
    }
    return WriteRequest.entities(
        search.operation(), NodeSearch.VARIABLE, representations.put(']'), variables);
  }

  void take(SubgraphAnswer arrived) {
    switch (reader.read(arrived)) {
      case ReadSubgraphAnswer.Failed failed -> fail(lookups, failed.failure());
      case Read read -> take(read);
    }
  }

  private void take(Read read) {
    var errors = reader.errors(read.json(), List::of);
    for (AnswerError error : errors) {
      concerned(error.path()).forEach(lookup -> lookup.fail(error.at(List.of())));
    }
    var json = read.json();
    var list = read.hasData() ? json.member(read.data(), ENTITIES) : JsonDocument.NONE;
    var entities = list == JsonDocument.NONE ? List.<Integer>of() : elements(json, list);
    if (entities.size() == lookups.size()) {
      for (int i = 0; i < lookups.size(); i++) {
        take(lookups.get(i), json, entities.get(i));
      }
    } else if (errors.isEmpty()) {
      fail(lookups, Failure.SUBGRAPH_ANSWER_INVALID);
    }
  }

  private static List<Integer> elements(JsonDocument json, int list) {
    var elements = new ArrayList<Integer>();
    if (json.kind(list) == Kind.ARRAY) {
      json.forEachValue(list, elements::add);
    }
    return elements;
  }

  /// `["_entities", 2, "id"]` is the third's error; one without such a path is everybody's.
  private List<NodeLookup> concerned(List<Object> path) {
    return path.size() > 1
            && path.getFirst().equals(ENTITIES)
            && path.get(1) instanceof Integer index
            && index < lookups.size()
        ? List.of(lookups.get(index))
        : lookups;
  }

  /// What has no id is not there. What has another one is not what was asked for, and nothing is
  /// better than something else.
  private void take(NodeLookup lookup, JsonDocument json, int element) {
    if (json.isNull(element)) {
      return;
    }
    if (json.kind(element) != Kind.OBJECT) {
      fail(List.of(lookup), Failure.SUBGRAPH_ANSWER_INVALID);
      return;
    }
    var type = json.member(element, Field.TYPENAME);
    var id = json.member(element, Nodes.ID);
    if (type == JsonDocument.NONE || json.kind(type) != Kind.STRING) {
      fail(List.of(lookup), Failure.SUBGRAPH_ANSWER_INVALID);
    } else if (id != JsonDocument.NONE && !json.isNull(id)) {
      if (isId(json, id, lookup.id())) {
        lookup.find(new Found(json.text(type), json, id));
      } else {
        lookup.fail(
            new AnswerError(
                "The subgraph " + subgraph.name() + " answered with something of another id.",
                List.of(),
                Failure.SUBGRAPH_ANSWER_INVALID.name(),
                subgraph.name()));
      }
    }
  }

  /// Whether an id is the one that was asked for, as the subgraph writes it.
  private static boolean isId(JsonDocument json, int node, String asked) {
    return switch (json.kind(node)) {
      case STRING -> json.text(node).equalsIgnoreCase(asked);
      case NUMBER -> json.raw(node).equals(asked);
      case NULL, BOOLEAN, OBJECT, ARRAY -> false;
    };
  }

  private void fail(List<NodeLookup> failed, Failure failure) {
    failed.forEach(lookup -> lookup.fail(reader.error(failure, List.of())));
  }
}
