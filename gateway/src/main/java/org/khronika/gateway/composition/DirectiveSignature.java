package org.khronika.gateway.composition;

import java.util.List;

/// The definition of a directive that operations may use.
///
/// @param locations executable ones only, in alphabetical order
record DirectiveSignature(
    String name,
    String description,
    List<InputValue> arguments,
    boolean repeatable,
    List<String> locations) {
  DirectiveSignature {
    arguments = List.copyOf(arguments);
    locations = List.copyOf(locations);
  }
}
