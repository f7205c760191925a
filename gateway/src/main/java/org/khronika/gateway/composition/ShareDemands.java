package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khronika.gateway.access.Demand;
import org.khronika.gateway.composition.CompositeType.Form;

/// Makes demands hold however an element is asked for: what an `@interfaceObject` demands for a
/// field is demanded by the field of everything that implements the interface; and an interface,
/// and each of its fields, demand all that any implementation of it demands.
final class ShareDemands {
  private final Subgraphs subgraphs;

  private ShareDemands(Subgraphs subgraphs) {
    this.subgraphs = subgraphs;
  }

  static Supergraph share(Subgraphs subgraphs, Supergraph supergraph) {
    var sharing = new ShareDemands(subgraphs);
    Map<String, CompositeType> objects = new LinkedHashMap<>();
    supergraph
        .composites()
        .filter(type -> type.form() == Form.OBJECT)
        .forEach(type -> objects.put(type.name(), sharing.withContributed(type)));
    Map<String, CompositeType> changed = new LinkedHashMap<>(objects);
    supergraph
        .composites()
        .filter(type -> type.form() == Form.INTERFACE)
        .forEach(type -> changed.put(type.name(), withImplementations(type, objects)));
    return supergraph.with(changed);
  }

  private CompositeType withContributed(CompositeType type) {
    List<Field> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      Demand contributed =
          subgraphs.behindInterfaceObjects(type.name(), field.name()).stream()
              .filter(source -> !source.definition().external())
              .map(source -> source.definition().marks().demand())
              .reduce(Demand.NONE, Demand::and);
      fields.add(field.demanding(contributed));
    }
    return type.withFields(fields);
  }

  private static CompositeType withImplementations(
      CompositeType type, Map<String, CompositeType> objects) {
    List<CompositeType> implementations =
        objects.values().stream()
            .filter(object -> object.interfaces().contains(type.name()))
            .toList();
    List<Field> fields = new ArrayList<>();
    for (Field field : type.fields()) {
      Demand demand =
          implementations.stream()
              .flatMap(object -> object.field(field.name()).stream())
              .map(own -> own.marks().demand())
              .reduce(Demand.NONE, Demand::and);
      fields.add(field.demanding(demand));
    }
    Demand demand =
        implementations.stream()
            .map(object -> object.marks().demand())
            .reduce(Demand.NONE, Demand::and);
    return type.demanding(demand).withFields(fields);
  }
}
