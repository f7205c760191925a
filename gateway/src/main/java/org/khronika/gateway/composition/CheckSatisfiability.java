package org.khronika.gateway.composition;

import java.util.Collection;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.planner.FindUnsatisfiable;
import org.khronika.gateway.planner.FindUnsatisfiable.Torn;
import org.khronika.gateway.planner.FindUnsatisfiable.Unreachable;
import org.khronika.gateway.planner.FindUnsatisfiable.Unsatisfiable;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// Checks that every field can be answered from wherever clients can ask for it, and that those who
/// answer it can mean the same. It asks the planner that will have to do it.
final class CheckSatisfiability {
  private CheckSatisfiability() {}

  static void check(String sdl, Findings findings) {
    for (Unsatisfiable field : FindUnsatisfiable.find(ReadSupergraph.readAsComposed(sdl))) {
      switch (field) {
        case Unreachable(var coordinate, var operation) ->
            findings.add(
                Code.SATISFIABILITY_ERROR,
                "\"%s\" cannot be reached: no plan answers %s. Where the value before it stands, no subgraph answers the field, and no key leads to one that does, or what it requires cannot be had."
                    .formatted(coordinate, operation));
        case Torn(var coordinate, var operation, var types) ->
            findings.add(
                Code.SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES,
                "\"%s\" is shared by subgraphs in which its value is never of the same type (%s): for %s it would depend on whom the gateway asks."
                    .formatted(coordinate, told(types), operation));
      }
    }
  }

  private static String told(SequencedMap<String, ? extends Collection<String>> types) {
    return types.entrySet().stream()
        .map(each ->
            "%s in \"%s\""
                .formatted(
                    each.getValue().isEmpty() ? "nothing" : String.join(" or ", each.getValue()),
                    each.getKey()))
        .collect(Collectors.joining(", "));
  }
}
