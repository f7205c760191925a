package org.khronika.gateway.composition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The merged schema; which subgraph knows what stands in it as `@join__…` directives.
///
/// @param subgraphs in the order they were given
/// @param types by name, in alphabetical order
record Supergraph(
    List<SubgraphSchema> subgraphs,
    SequencedMap<String, TypeDefinition> types,
    List<DirectiveSignature> directives) {

  Supergraph {
    subgraphs = List.copyOf(subgraphs);
    types = Collections.unmodifiableSequencedMap(new TreeMap<>(types));
    directives = List.copyOf(directives);
  }

  Supergraph with(Map<String, ? extends TypeDefinition> others) {
    var changed = new TreeMap<>(types);
    changed.putAll(others);
    return new Supergraph(subgraphs, changed, directives);
  }

  Stream<CompositeType> composites() {
    return types.values().stream()
        .filter(CompositeType.class::isInstance)
        .map(CompositeType.class::cast);
  }
}
