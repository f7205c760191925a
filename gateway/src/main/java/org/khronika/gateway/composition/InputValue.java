package org.khronika.gateway.composition;

import java.util.List;
import java.util.Optional;

/// An argument, or a field of an input object.
///
/// @param defaultValue as printed; empty when there is none
record InputValue(String name, Marks marks, TypeReference type, String defaultValue) {

  boolean required() {
    return type instanceof TypeReference.NonNull && defaultValue.isEmpty();
  }

  static Optional<InputValue> named(String name, List<InputValue> values) {
    return values.stream().filter(value -> value.name().equals(name)).findFirst();
  }
}
