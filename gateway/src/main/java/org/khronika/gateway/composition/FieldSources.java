package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.composition.CompositeType.Form;

/// Everything that the subgraphs say of one field of the supergraph.
///
/// @param form of its type in the supergraph: an object or an interface
/// @param types the definitions of its type
/// @param sources the definitions of the field itself; never empty
/// @param abstracted where it is on an `@interfaceObject` that stands for its type
record FieldSources(
    String typeName,
    Form form,
    List<Sourced<CompositeType>> types,
    List<Sourced<Field>> sources,
    List<Sourced<Field>> abstracted) {

  static FieldSources of(
      Subgraphs subgraphs,
      String typeName,
      Form form,
      List<Sourced<CompositeType>> types,
      String fieldName) {
    List<Sourced<Field>> sources = new ArrayList<>();
    for (Sourced<CompositeType> type : types) {
      type.definition()
          .field(fieldName)
          .ifPresent(field -> sources.add(new Sourced<>(type.subgraph(), field)));
    }
    List<Sourced<Field>> abstracted =
        form == Form.OBJECT ? subgraphs.behindInterfaceObjects(typeName, fieldName) : List.of();
    return new FieldSources(typeName, form, types, sources, abstracted);
  }

  String name() {
    return sources.getFirst().definition().name();
  }

  String coordinate() {
    return typeName + "." + name();
  }

  /// The definitions that count: those that are not external, or all when there is no other.
  List<Sourced<Field>> resolving() {
    List<Sourced<Field>> resolving =
        sources.stream().filter(source -> !source.definition().external()).toList();
    return resolving.isEmpty() ? sources : resolving;
  }
}
