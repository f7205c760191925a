package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/// A union has every member that it has anywhere.
final class MergeUnions {
  private MergeUnions() {}

  static UnionType merge(String name, List<Sourced<UnionType>> sources) {
    List<String> members =
        sources.stream()
            .flatMap(source -> source.definition().members().stream())
            .distinct()
            .toList();
    List<AppliedDirective> joins = new ArrayList<>(JoinDirectives.types(sources));
    for (Sourced<UnionType> source : sources) {
      source
          .definition()
          .members()
          .forEach(member -> joins.add(JoinDirectives.unionMember(source.subgraph(), member)));
    }
    return new UnionType(name, MergeMarks.merge(sources, UnionType::marks).after(joins), members);
  }
}
