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

  /// Both sets in one: what is in both is merged, field by field.
  public FieldSet and(FieldSet more) {
    if (isEmpty() || equals(more)) {
      return more;
    }
    var joined = new ArrayList<>(parts);
    for (Part part : more.parts) {
      var same = indexOfSame(joined, part);
      if (same < 0) {
        joined.add(part);
      } else {
        joined.set(same, merge(joined.get(same), part));
      }
    }
    return new FieldSet(joined);
  }

  private static int indexOfSame(List<Part> parts, Part part) {
    for (int i = 0; i < parts.size(); i++) {
      var same =
          switch (parts.get(i)) {
            case Part.Field(var name, var arguments, _) ->
                part instanceof Part.Field other
                    && other.name().equals(name)
                    && other.arguments().equals(arguments);
            case Part.On(var type, _) -> part instanceof Part.On other && other.type().equals(type);
          };
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private static Part merge(Part one, Part other) {
    var children = one.children().and(other.children());
    return switch (one) {
      case Part.Field(var name, var arguments, _) -> new Part.Field(name, arguments, children);
      case Part.On(var type, _) -> new Part.On(type, children);
    };
  }

  @Override
  public String toString() {
    return parts.stream().map(Part::toString).collect(Collectors.joining(" "));
  }
}
