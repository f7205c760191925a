package org.khronika.gateway.supergraph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/// A field of the supergraph, and which subgraphs answer it.
///
/// @param sources by subgraph; a subgraph that is not there does not know the field
public record SupergraphField(
    String name, TypeReference type, SequencedMap<String, Source> sources) {

  /// What a subgraph does with the field.
  ///
  /// @param resolved whether it answers the field, rather than just mentioning it
  /// @param requires what it must be given of other subgraphs before it can answer, as written
  public record Source(boolean resolved, @Nullable String requires) {}

  public SupergraphField {
    sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
  }

  boolean isResolvedIn(String graph) {
    var source = sources.get(graph);
    return source != null && source.resolved();
  }
}
