package org.khronika.gateway.planner;

import java.util.List;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Representation;

/// How a selection is answered: what the subgraph at hand is asked, and the hops for the rest.
record Route(List<Requested> selections, List<Hop> hops) {

  /// A move into another subgraph, by a key.
  ///
  /// @param path where its entities stand, seen from the object that the route starts at
  /// @param representation how they are named there
  /// @param graph the subgraph that is entered
  /// @param route what it is asked of each, and the hops from there
  record Hop(EntityPath path, Representation representation, String graph, Route route) {
    Hop below(EntityPath parent) {
      return new Hop(path.below(parent), representation, graph, route);
    }
  }

  /// Where an operation begins: root fields that one subgraph answers.
  record Start(String graph, Route route) {}

  Route {
    selections = List.copyOf(selections);
    hops = List.copyOf(hops);
  }
}
