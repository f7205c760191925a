package org.khronika.gateway.composition;

import java.util.List;

/// A union.
///
/// @param members names of object types
record UnionType(String name, Marks marks, List<String> members) implements TypeDefinition {
  UnionType {
    members = List.copyOf(members);
  }
}
