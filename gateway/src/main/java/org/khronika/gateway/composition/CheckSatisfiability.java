package org.khronika.gateway.composition;

import org.khronika.gateway.planner.FindUnreachable;
import org.khronika.gateway.planner.FindUnreachable.Unreachable;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// Checks that every field can be answered from wherever clients can ask for it. It asks the
/// planner that will have to do it.
final class CheckSatisfiability {
  private CheckSatisfiability() {}

  static void check(String sdl, Findings findings) {
    for (Unreachable unreachable : FindUnreachable.find(ReadSupergraph.readAsComposed(sdl))) {
      findings.add(
          CompositionError.Code.SATISFIABILITY_ERROR,
          "\"%s\" cannot be reached: no plan answers %s. Where the value before it stands, no subgraph answers the field, and no key leads to one that does, or what it requires cannot be had."
              .formatted(unreachable.field(), unreachable.operation()));
    }
  }
}
