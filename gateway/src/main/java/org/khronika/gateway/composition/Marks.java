package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/// What every element of a schema can carry: a description and the directives that the supergraph
/// keeps.
///
/// @param description empty when there is none
record Marks(String description, List<AppliedDirective> directives) {
  static final Marks NONE = new Marks("", List.of());

  Marks {
    directives = List.copyOf(directives);
  }

  boolean has(String directive) {
    return directives.stream().anyMatch(applied -> applied.name().equals(directive));
  }

  /// These marks, with the join directives of an element put before them.
  Marks after(List<AppliedDirective> joins) {
    var all = new ArrayList<>(joins);
    all.addAll(directives);
    return new Marks(description, all);
  }
}
