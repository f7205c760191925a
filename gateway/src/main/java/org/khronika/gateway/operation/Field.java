package org.khronika.gateway.operation;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.TypeReference;

/// A field that was asked for, merged of all its occurrences.
///
/// @param type as the schema declares it
/// @param selection what is asked of a composite value; null for a leaf
public record Field(
    ResponseKey key,
    String name,
    Arguments arguments,
    TypeReference type,
    @Nullable SelectionSet selection) {

  public static final String TYPENAME = "__typename";

  /// Of the field itself: a selection is shared by many, and is not walked again for each.
  @Override
  public int hashCode() {
    return Objects.hash(key, name, arguments);
  }

  public boolean isTypename() {
    return name.equals(TYPENAME);
  }

  /// The same field, asked for something else of its value.
  public Field with(SelectionSet other) {
    return new Field(key, name, arguments, type, other);
  }

  /// The field as a document writes it, without its selection.
  public String head() {
    return (key.name().equals(name) ? "" : key + ": ") + name + arguments.text();
  }
}
