package org.khronika.gateway.planner;

import java.util.List;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Representation;
import org.khronika.gateway.plan.SharedField;
import org.khronika.gateway.planner.Selections.Asked;
import org.khronika.gateway.supergraph.Nodes;

/// A request to be, before it is written.
sealed interface FetchStep {
  int id();

  List<Integer> after();

  String graph();

  /// Root fields.
  ///
  /// @param at the objects that they are fields of
  record RootStep(
      int id,
      List<Integer> after,
      String graph,
      EntityPath at,
      List<Requested> selections,
      List<SharedField> shared)
      implements FetchStep {}

  /// Things of which just the ids are known.
  ///
  /// @param at the objects of the root type that they are fields of
  record NodesStep(int id, List<Integer> after, EntityPath at, List<Asked> asked)
      implements FetchStep {
    @Override
    public String graph() {
      return Nodes.GRAPH;
    }
  }

  /// Entities, of all that a wave asks one subgraph.
  record EntityStep(int id, List<Integer> after, String graph, List<Batch> batches)
      implements FetchStep {}

  /// What is asked alike of the entities at some paths.
  record Batch(List<EntityPath> paths, List<Case> cases, List<SharedField> shared) {}

  /// What is asked of the entities of some types.
  record Case(Representation representation, List<Requested> selections) {}
}
