package org.khronika.gateway.operation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What is asked of a composite value: for each object type that it can turn out to be, the fields
/// in the order of the answer. Fragments are gone.
///
/// @param type the declared type
/// @param fieldsByType one entry per possible object type
/// @param uniform whether the same is asked whatever the value turns out to be
public record SelectionSet(
    String type, SequencedMap<String, List<Field>> fieldsByType, boolean uniform) {

  public static SelectionSet of(String type, SequencedMap<String, List<Field>> fieldsByType) {
    var copy = new LinkedHashMap<String, List<Field>>();
    fieldsByType.forEach((name, fields) -> copy.put(name, List.copyOf(fields)));
    var uniform = copy.values().stream().distinct().count() <= 1;
    return new SelectionSet(type, Collections.unmodifiableSequencedMap(copy), uniform);
  }

  /// The fields for a value of that object type; none for a type that the schema does not know
  /// here.
  public List<Field> fieldsOf(String objectType) {
    return fieldsByType.getOrDefault(objectType, List.of());
  }

  /// The fields of the only or the first possible type.
  public List<Field> anyFields() {
    return fieldsByType.isEmpty() ? List.of() : fieldsByType.firstEntry().getValue();
  }
}
