package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.composition.CompositionError.Code;

/// A field keeps the arguments that every subgraph takes. An argument that one requires and another
/// does not know is refused.
final class MergeArguments {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeArguments(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  List<InputValue> merge(String element, List<Sourced<List<InputValue>>> sources) {
    List<InputValue> merged = new ArrayList<>();
    for (String name : MergeInputValues.names(sources)) {
      String argument = element + "(" + name + ":)";
      List<Sourced<InputValue>> having = MergeInputValues.named(name, sources);
      if (having.size() == sources.size()) {
        merged.add(
            new MergeInputValues(subgraphs, findings)
                .merge(argument, having, MergeInputValues.Codes.OF_ARGUMENTS)
                .value());
      } else {
        refuseRequired(argument, having, sources);
      }
    }
    return merged;
  }

  private void refuseRequired(
      String argument, List<Sourced<InputValue>> having, List<Sourced<List<InputValue>>> sources) {
    var requiring = having.stream().filter(source -> source.definition().required()).toList();
    if (!requiring.isEmpty()) {
      var missing =
          sources.stream()
              .filter(source ->
                  having.stream()
                      .noneMatch(h -> h.subgraph().name().equals(source.subgraph().name())))
              .toList();
      findings.add(
          Code.REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH,
          "\"%s\" is required in %s and unknown to %s"
              .formatted(argument, Sourced.names(requiring), Sourced.names(missing)));
    }
  }
}
