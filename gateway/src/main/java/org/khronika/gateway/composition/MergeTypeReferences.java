package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.TypeReference.ListOf;
import org.khronika.gateway.composition.TypeReference.Named;
import org.khronika.gateway.composition.TypeReference.NonNull;

/// Merges the types that subgraphs give to the same field or argument. Where they differ and one
/// contains the other, an answer takes the wider one (nullable, or the interface), an input the
/// narrower one (non-null).
final class MergeTypeReferences {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeTypeReferences(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  enum Position {
    OUTPUT,
    INPUT
  }

  /// @param same whether every subgraph gives the same type
  record Merged(TypeReference type, boolean same) {}

  /// @param element its coordinate, for messages
  Merged merge(
      String element, List<Sourced<TypeReference>> sources, Position position, Code otherwise) {
    TypeReference merged = sources.getFirst().definition();
    boolean same = true;
    List<TypeReference> incompatible = new ArrayList<>();
    for (Sourced<TypeReference> source : sources) {
      TypeReference type = source.definition();
      if (type.equals(merged)) {
        continue;
      }
      same = false;
      if (isSubtype(type, merged)) {
        merged = position == Position.INPUT ? type : merged;
      } else if (isSubtype(merged, type)) {
        merged = position == Position.INPUT ? merged : type;
      } else {
        incompatible.add(type);
      }
    }
    if (!incompatible.isEmpty()) {
      findings.add(
          otherwise,
          "\"%s\" has types that cannot be merged: %s"
              .formatted(element, Sourced.each(sources, TypeReference::toString)));
    }
    return new Merged(merged, same);
  }

  /// Whether every value of the first type is one of the second.
  boolean isSubtype(TypeReference narrow, TypeReference wide) {
    return switch (narrow) {
      case NonNull(TypeReference inner) ->
          wide instanceof NonNull(TypeReference outer)
              ? isSubtype(inner, outer)
              : isSubtype(inner, wide);
      case ListOf(TypeReference inner) ->
          wide instanceof ListOf(TypeReference outer) && isSubtype(inner, outer);
      case Named(String inner) ->
          wide instanceof Named(String outer)
              && (inner.equals(outer) || subgraphs.isSupertype(outer, inner));
    };
  }
}
