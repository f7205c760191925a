package org.khronika.gateway.supergraph;

import java.util.List;
import java.util.stream.Collectors;

/// The fields that a `@key` names: `id`, `id region`, `organization { id }`.
public record FieldSet(List<Field> fields) {

  /// A field of the set; `children` is empty for a leaf.
  public record Field(String name, FieldSet children) {
    @Override
    public String toString() {
      return children.fields.isEmpty() ? name : name + " { " + children + " }";
    }
  }

  public FieldSet {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    return fields.stream().map(Field::toString).collect(Collectors.joining(" "));
  }
}
