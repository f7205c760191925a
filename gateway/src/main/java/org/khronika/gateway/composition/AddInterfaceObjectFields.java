package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.khronika.gateway.composition.CompositeType.Form;

/// Gives to everything that implements an interface the fields that an `@interfaceObject`
/// contributes to it. They carry an empty `@join__field`: no subgraph has them on that very type.
final class AddInterfaceObjectFields {
  private final Subgraphs subgraphs;
  private final Findings findings;

  AddInterfaceObjectFields(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  Supergraph add(Supergraph supergraph) {
    Map<String, CompositeType> changed = new LinkedHashMap<>();
    supergraph
        .composites()
        .filter(type -> type.form() == Form.OBJECT)
        .forEach(type -> changed.put(type.name(), add(supergraph, type)));
    return supergraph.with(changed);
  }

  private CompositeType add(Supergraph supergraph, CompositeType type) {
    List<Field> fields = new ArrayList<>(type.fields());
    for (String name : type.interfaces()) {
      if (supergraph.types().get(name) instanceof CompositeType abstraction) {
        for (Field field : abstraction.fields()) {
          boolean known = fields.stream().anyMatch(own -> own.name().equals(field.name()));
          if (!known && isContributed(name, field.name())) {
            fields.add(contributed(field));
            CheckFieldSharing.check(
                type.name() + "." + field.name(),
                subgraphs.behindInterfaceObjects(type.name(), field.name()),
                findings);
          }
        }
      }
    }
    return type.withFields(fields);
  }

  private boolean isContributed(String interfaceName, String fieldName) {
    return subgraphs.all().stream()
        .flatMap(subgraph -> subgraph.composite(interfaceName).stream())
        .filter(type -> type.form() == Form.INTERFACE_OBJECT)
        .flatMap(type -> type.field(fieldName).stream())
        .anyMatch(field -> !field.external());
  }

  private static Field contributed(Field field) {
    var marks =
        new Marks(
            field.marks().description(),
            field.marks().directives().stream()
                .filter(mark -> !mark.name().equals(JoinDirectives.FIELD))
                .toList(),
            field.marks().demand());
    Marks joined = marks.after(List.of(new AppliedDirective(JoinDirectives.FIELD, "")));
    return new Field(field.name(), joined, field.arguments(), field.type(), FieldRole.PLAIN);
  }
}
