package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.khronika.gateway.access.Demand;

/// Merges descriptions and kept directives: the first description that is not empty; every tag; of
/// any other directive the first application; of a caller, what any subgraph demands.
final class MergeMarks {
  private MergeMarks() {}

  static <T> Marks merge(List<Sourced<T>> sources, Function<T, Marks> marksOf) {
    List<Marks> marks = sources.stream().map(source -> marksOf.apply(source.definition())).toList();
    String description =
        marks.stream()
            .map(Marks::description)
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    List<AppliedDirective> directives = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>();
    for (Marks each : marks) {
      for (AppliedDirective directive : each.directives()) {
        boolean tag = directive.name().equals(AppliedDirective.TAG);
        if (tag ? !directives.contains(directive) : names.add(directive.name())) {
          directives.add(directive);
        }
      }
    }
    Demand demand = marks.stream().map(Marks::demand).reduce(Demand.NONE, Demand::and);
    return new Marks(description, directives, demand);
  }

  /// With what every type has: who defines it.
  static <T extends TypeDefinition> Marks ofType(List<Sourced<T>> sources) {
    return merge(sources, TypeDefinition::marks).after(JoinDirectives.types(sources));
  }
}
