package org.khronika.gateway.plan;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.supergraph.TypeReference;

/// What the client gets of a composite value: for each object type that it can turn out to be, the
/// fields in the order of the answer.
///
/// @param type the declared type
/// @param uniform whether the same is answered whatever the value turns out to be
public record Projection(
    String type, SequencedMap<String, List<ProjectedField>> fieldsByType, boolean uniform) {

  /// A field of the answer.
  public sealed interface ProjectedField {
    /// The client's name for it.
    ResponseKey key();

    /// The name of the object's type.
    record Typename(ResponseKey key) implements ProjectedField {}

    /// A value that the caller may not have; nobody was asked for it.
    record Withheld(ResponseKey key, TypeReference type) implements ProjectedField {}

    /// A value that subgraphs answer.
    ///
    /// @param source the key that it was fetched by; other than the client's where that one would
    ///   have clashed
    /// @param selection what is answered of a composite value; null for a leaf
    /// @param enumValues the values of the enumeration that clients know; empty where the field is
    ///   of none
    record Value(
        ResponseKey key,
        ResponseKey source,
        TypeReference type,
        @Nullable Projection selection,
        Set<String> enumValues)
        implements ProjectedField {
      public Value {
        enumValues = Set.copyOf(enumValues);
      }

      /// Of the field itself: a selection is shared by many, and is not walked again for each.
      @Override
      public int hashCode() {
        return Objects.hash(key, source);
      }
    }
  }

  public static Projection of(
      String type, SequencedMap<String, List<ProjectedField>> fieldsByType) {
    var copy = new LinkedHashMap<String, List<ProjectedField>>();
    fieldsByType.forEach((name, fields) -> copy.put(name, List.copyOf(fields)));
    var uniform = copy.values().stream().distinct().count() <= 1;
    return new Projection(type, Collections.unmodifiableSequencedMap(copy), uniform);
  }

  /// The fields for a value of that object type; none for a type that clients do not know here.
  public List<ProjectedField> fieldsOf(String objectType) {
    return fieldsByType.getOrDefault(objectType, List.of());
  }

  /// The fields of the only or the first possible type.
  public List<ProjectedField> anyFields() {
    return fieldsByType.isEmpty() ? List.of() : fieldsByType.firstEntry().getValue();
  }
}
