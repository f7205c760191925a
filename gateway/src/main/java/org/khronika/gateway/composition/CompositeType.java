package org.khronika.gateway.composition;

import java.util.List;
import java.util.Optional;
import org.khronika.gateway.access.Demand;

/// An object type or an interface: a type with fields.
///
/// @param interfaces names of the interfaces it implements
/// @param keys its keys in one subgraph; a supergraph's type has them as `@join__type` among its
///   marks instead
record CompositeType(
    String name,
    Form form,
    Marks marks,
    List<String> interfaces,
    List<Key> keys,
    List<Field> fields)
    implements TypeDefinition {

  CompositeType {
    interfaces = List.copyOf(interfaces);
    keys = List.copyOf(keys);
    fields = List.copyOf(fields);
  }

  enum Form {
    OBJECT,
    INTERFACE,
    /// Written as an object type with `@interfaceObject`: stands for an interface of another
    /// subgraph.
    INTERFACE_OBJECT
  }

  Optional<Field> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  CompositeType demanding(Demand more) {
    return new CompositeType(name, form, marks.demanding(more), interfaces, keys, fields);
  }

  CompositeType withFields(List<Field> others) {
    return new CompositeType(name, form, marks, interfaces, keys, others);
  }

  CompositeType withKeys(List<Key> others) {
    return new CompositeType(name, form, marks, interfaces, others, fields);
  }
}
