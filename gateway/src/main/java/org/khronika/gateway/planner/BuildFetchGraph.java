package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.supergraph.Supergraph;

/// Lays routes out over the paths of the answer: every visit becomes a node, with its response
/// keys, and with edges to the nodes that bring what it needs.
final class BuildFetchGraph {
  private final WriteRepresentations representations;
  private final List<FetchNode> nodes = new ArrayList<>();

  BuildFetchGraph(Supergraph supergraph) {
    this.representations = new WriteRepresentations(supergraph);
  }

  /// Adds the nodes of root fields, all of which wait for those that are there already.
  void add(Route route, ResponseKeys keys) {
    var before = List.copyOf(nodes);
    var added = new LinkedHashSet<FetchNode>();
    new LayOutObject(this, new Spot(EntityPath.ROOT, "", keys, false), added).layOut(route);
    added.stream().filter(node -> node.after().isEmpty()).forEach(node -> node.waitFor(before));
  }

  FetchNode add(String graph, Spot spot) {
    var node = new FetchNode(nodes.size(), graph, spot.path(), spot.keys());
    nodes.add(node);
    return node;
  }

  WriteRepresentations representations() {
    return representations;
  }

  List<FetchNode> nodes() {
    return List.copyOf(nodes);
  }
}
