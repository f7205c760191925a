package org.khronika.gateway.composition;

import java.util.List;

/// An input object.
record InputType(String name, Marks marks, List<InputValue> fields) implements TypeDefinition {
  InputType {
    fields = List.copyOf(fields);
  }
}
