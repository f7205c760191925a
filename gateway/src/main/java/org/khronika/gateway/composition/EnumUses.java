package org.khronika.gateway.composition;

import java.util.HashSet;
import java.util.Set;

/// Where the supergraph uses its enums. Asked for membership only.
///
/// @param outputs names of types that fields have
/// @param inputs names of types that arguments and input fields have
record EnumUses(Set<String> outputs, Set<String> inputs) {

  static EnumUses of(Supergraph supergraph) {
    Set<String> outputs = new HashSet<>();
    Set<String> inputs = new HashSet<>();
    for (TypeDefinition type : supergraph.types().values()) {
      switch (type) {
        case CompositeType composite -> {
          for (Field field : composite.fields()) {
            outputs.add(field.type().named());
            field.arguments().forEach(argument -> inputs.add(argument.type().named()));
          }
        }
        case InputType input -> input.fields().forEach(field -> inputs.add(field.type().named()));
        case ScalarType _, UnionType _, EnumType _ -> {}
      }
    }
    supergraph
        .directives()
        .forEach(directive ->
            directive.arguments().forEach(argument -> inputs.add(argument.type().named())));
    return new EnumUses(outputs, inputs);
  }
}
