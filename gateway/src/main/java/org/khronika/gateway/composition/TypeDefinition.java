package org.khronika.gateway.composition;

/// A named type, as one subgraph or as the supergraph defines it.
sealed interface TypeDefinition permits ScalarType, CompositeType, UnionType, EnumType, InputType {

  String name();

  Marks marks();

  /// What it is, in the words of an error message.
  default String kind() {
    return switch (this) {
      case ScalarType _ -> "scalar";
      case CompositeType composite ->
          switch (composite.form()) {
            case OBJECT -> "object type";
            case INTERFACE -> "interface";
            case INTERFACE_OBJECT -> "@interfaceObject type";
          };
      case UnionType _ -> "union";
      case EnumType _ -> "enum";
      case InputType _ -> "input type";
    };
  }
}
