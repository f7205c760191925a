package org.khronika.gateway.composition;

import java.util.Map;
import java.util.Set;

/// What `@override` does to one field.
///
/// @param stillUsed subgraphs that lost the field to another and still need it for a key,
///   `@requires`, `@provides` or an interface
/// @param unused subgraphs that lost it for good
/// @param labels subgraph → label of a progressive override, for both sides of it
record Overrides(Set<String> stillUsed, Set<String> unused, Map<String, String> labels) {

  Overrides {
    stillUsed = Set.copyOf(stillUsed);
    unused = Set.copyOf(unused);
    labels = Map.copyOf(labels);
  }

  boolean lost(SubgraphSchema subgraph) {
    return stillUsed.contains(subgraph.name()) || unused.contains(subgraph.name());
  }
}
