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
  /// @param requires what it must be given of other subgraphs before it can answer; null when
  ///   nothing
  /// @param provides what it answers of the field's value, though it does not answer that elsewhere
  /// @param type as the subgraph declares it
  public record Source(
      boolean resolved, @Nullable FieldSet requires, FieldSet provides, TypeReference type) {}

  public SupergraphField {
    sources = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(sources));
  }

  /// Whether a subgraph declares the field with another type than clients see.
  public boolean isTypedDifferently() {
    return sources.values().stream().anyMatch(source -> !source.type().equals(type));
  }
}
