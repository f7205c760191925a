package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.planner.FetchNode.Subject;

/// Nodes of the fetch graph that travel together.
record Request(String graph, List<FetchNode> nodes) {
  Request {
    nodes = List.copyOf(nodes);
  }

  boolean isForEntities() {
    return nodes.getFirst().subject() instanceof Subject.Entities;
  }

  /// Where the root type is that it asks for fields of.
  EntityPath path() {
    return nodes.getFirst().path();
  }

  Request and(Request other) {
    var together = new ArrayList<>(nodes);
    together.addAll(other.nodes);
    return new Request(graph, together);
  }

  /// The request of each node.
  static Map<FetchNode, Integer> byNode(List<Request> requests) {
    var byNode = new LinkedHashMap<FetchNode, Integer>();
    for (int i = 0; i < requests.size(); i++) {
      for (FetchNode node : requests.get(i).nodes) {
        byNode.put(node, i);
      }
    }
    return byNode;
  }

  @Override
  public String toString() {
    return graph + nodes.stream().map(node -> "\n  " + node).collect(Collectors.joining()) + "\n";
  }
}
