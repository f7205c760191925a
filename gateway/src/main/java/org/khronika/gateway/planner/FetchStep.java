package org.khronika.gateway.planner;

import java.util.List;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Representation;

/// A request to be, before it is written.
sealed interface FetchStep {
  int id();

  List<Integer> after();

  String graph();

  /// Root fields.
  record RootStep(int id, List<Integer> after, String graph, List<Requested> selections)
      implements FetchStep {}

  /// Entities, of all that a wave asks one subgraph.
  record EntityStep(int id, List<Integer> after, String graph, List<Batch> batches)
      implements FetchStep {}

  /// What is asked alike of the entities at some paths.
  record Batch(List<EntityPath> paths, List<Case> cases) {}

  /// What is asked of the entities of one type.
  record Case(Representation representation, List<Requested> selections) {}
}
