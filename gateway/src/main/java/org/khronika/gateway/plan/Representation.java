package org.khronika.gateway.plan;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.khronika.gateway.operation.ResponseKey;

/// How an entity is named to a subgraph: `{__typename: "Person", id: "1"}`.
///
/// @param onTypes made only of objects of these types; empty when of any
/// @param typename the type name that the subgraph is told
/// @param fields the entity's key, and what the subgraph requires besides
/// @param start what each begins with: the brace and the type name; not to be changed
@SuppressWarnings("ArrayRecordComponent") // made once, then written
public record Representation(
    List<String> onTypes, String typename, List<Field> fields, byte[] start) {

  /// A field of the representation.
  ///
  /// @param key where its value stands in the fetched object
  /// @param onTypes written only where the object is of one of these types; empty when always
  /// @param mayBeNull whether null is an answer, as it is for what is required but not for a key:
  ///   an entity without its key cannot be asked for
  /// @param children for a composite value, the fields of it that are sent, `__typename` among them
  ///   where the subgraph has to be told
  public record Field(
      ResponseKey name,
      ResponseKey key,
      List<String> onTypes,
      boolean mayBeNull,
      List<Field> children) {
    public Field {
      onTypes = List.copyOf(onTypes);
      children = List.copyOf(children);
    }

    public Field(
        String name,
        ResponseKey key,
        List<String> onTypes,
        boolean mayBeNull,
        List<Field> children) {
      this(new ResponseKey(name), key, onTypes, mayBeNull, children);
    }

    @Override
    public String toString() {
      return (onTypes.isEmpty() ? "" : "<" + String.join("|", onTypes) + ">")
          + (key.equals(name) ? name : name + " of " + key)
          + (children.isEmpty() ? "" : " {" + join(children) + "}");
    }
  }

  public Representation {
    onTypes = List.copyOf(onTypes);
    fields = List.copyOf(fields);
  }

  public Representation(List<String> onTypes, String typename, List<Field> fields) {
    this(
        onTypes,
        typename,
        fields,
        "{\"__typename\":\"%s\"".formatted(typename).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Representation representation
        && representation.typename.equals(typename)
        && representation.onTypes.equals(onTypes)
        && representation.fields.equals(fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(typename, onTypes, fields);
  }

  @Override
  public String toString() {
    return typename
        + "("
        + join(fields)
        + ")"
        + (onTypes.isEmpty() || onTypes.equals(List.of(typename))
            ? ""
            : " of " + String.join(", ", onTypes));
  }

  private static String join(List<Field> fields) {
    return fields.stream().map(Field::toString).collect(Collectors.joining(" "));
  }
}
