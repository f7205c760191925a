package org.khronika.gateway.plan;

import java.util.List;
import java.util.stream.Collectors;
import org.khronika.gateway.operation.ResponseKey;

/// How an entity is named to a subgraph: `{__typename: "Person", id: "1"}`.
///
/// @param onType made only of objects of this type; empty when of any
/// @param typename the type name that the subgraph is told
public record Representation(String onType, String typename, List<KeyField> fields) {

  /// A field of the key.
  ///
  /// @param key where its value stands in the fetched object
  /// @param children for a composite value, the fields of it that belong to the key
  public record KeyField(String name, ResponseKey key, List<KeyField> children) {
    public KeyField {
      children = List.copyOf(children);
    }

    @Override
    public String toString() {
      var read = key.name().equals(name) ? name : name + " of " + key;
      return children.isEmpty()
          ? read
          : read
              + " {"
              + children.stream().map(KeyField::toString).collect(Collectors.joining(" "))
              + "}";
    }
  }

  public Representation {
    fields = List.copyOf(fields);
  }

  @Override
  public String toString() {
    var key = fields.stream().map(KeyField::toString).collect(Collectors.joining(" "));
    return typename
        + "("
        + key
        + ")"
        + (onType.isEmpty() || onType.equals(typename) ? "" : " of " + onType);
  }
}
