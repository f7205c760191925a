package org.khronika.gateway.composition;

import java.util.List;
import org.khronika.gateway.access.Demand;

/// A field of an object type or an interface.
record Field(
    String name, Marks marks, List<InputValue> arguments, TypeReference type, FieldRole role) {
  Field {
    arguments = List.copyOf(arguments);
  }

  Field with(FieldRole other) {
    return new Field(name, marks, arguments, type, other);
  }

  Field demanding(Demand more) {
    return new Field(name, marks.demanding(more), arguments, type, role);
  }

  boolean is(FieldRole.Trait trait) {
    return role.traits().contains(trait);
  }

  boolean external() {
    return is(FieldRole.Trait.EXTERNAL);
  }

  /// External and not even provided somewhere: the subgraph never resolves it.
  boolean fullyExternal() {
    return external() && !is(FieldRole.Trait.PROVIDED);
  }
}
