package org.khronika.gateway.supergraph;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The fields that a `@key`, `@requires` or `@provides` names: `id`, `id region`, `organization {
/// id }`, `place(kind: CITY) { ... on City { name } }`.
public record FieldSet(List<Part> parts) {

  public static final FieldSet NONE = new FieldSet(List.of());

  /// A part of the set.
  public sealed interface Part {

    FieldSet children();

    /// A field.
    ///
    /// @param arguments as a document writes them, with their parentheses; empty where there are
    ///   none
    /// @param children empty for a leaf
    record Field(String name, String arguments, FieldSet children) implements Part {
      @Override
      public String toString() {
        return name + arguments + (children.isEmpty() ? "" : " { " + children + " }");
      }
    }

    /// Fields of objects of one type.
    record On(String type, FieldSet children) implements Part {
      @Override
      public String toString() {
        return "... on " + type + " { " + children + " }";
      }
    }
  }

  public FieldSet {
    parts = List.copyOf(parts);
  }

  public boolean isEmpty() {
    return parts.isEmpty();
  }

  public FieldSet and(FieldSet more) {
    if (isEmpty() || equals(more)) {
      return more;
    }
    var joined = new ArrayList<>(parts);
    more.parts.stream().filter(part -> !parts.contains(part)).forEach(joined::add);
    return new FieldSet(joined);
  }

  @Override
  public String toString() {
    return parts.stream().map(Part::toString).collect(Collectors.joining(" "));
  }
}
