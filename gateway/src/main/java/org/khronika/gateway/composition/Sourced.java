package org.khronika.gateway.composition;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A definition with the subgraph that it comes from.
record Sourced<T>(SubgraphSchema subgraph, T definition) {

  <R> Sourced<R> map(Function<T, R> change) {
    return new Sourced<>(subgraph, change.apply(definition));
  }

  /// `"people", "incidents"`
  static String names(List<? extends Sourced<?>> sources) {
    return sources.stream()
        .map(source -> "\"" + source.subgraph().name() + "\"")
        .distinct()
        .collect(Collectors.joining(", "));
  }

  /// `"Int" in "people", "String" in "incidents"`
  static <T> String each(List<Sourced<T>> sources, Function<T, String> words) {
    return sources.stream()
        .map(
            source -> words.apply(source.definition()) + " in \"" + source.subgraph().name() + "\"")
        .collect(Collectors.joining(", "));
  }
}
