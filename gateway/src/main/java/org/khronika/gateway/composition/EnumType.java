package org.khronika.gateway.composition;

import java.util.List;
import java.util.Optional;

/// An enum with its values.
record EnumType(String name, Marks marks, List<Value> values) implements TypeDefinition {
  EnumType {
    values = List.copyOf(values);
  }

  Optional<Value> value(String valueName) {
    return values.stream().filter(value -> value.name().equals(valueName)).findFirst();
  }

  /// One value of an enum.
  record Value(String name, Marks marks) {}
}
