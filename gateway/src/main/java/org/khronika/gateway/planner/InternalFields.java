package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Arguments;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.TypeReference;

/// The fields of keys and requirements as fields that are asked for. Each is made once, so that
/// what is known of its route can be kept.
final class InternalFields {
  private final Supergraph supergraph;
  private final Map<Wanted, List<Field>> made = new LinkedHashMap<>();

  InternalFields(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

  private record Wanted(String type, Part part) {}

  /// @param type what the value is; an interface's name where that stays open
  List<Field> of(String type, FieldSet set) {
    return set.parts().stream().flatMap(part -> of(type, part).stream()).toList();
  }

  List<Field> of(String type, Part part) {
    var wanted = new Wanted(type, part);
    var known = made.get(wanted);
    if (known == null) {
      known =
          switch (part) {
            case Part.Field field -> List.of(field(type, field));
            case Part.On on ->
                on.type().equals(type) || supergraph.type(on.type()).possibleTypes().contains(type)
                    ? of(type, on.children())
                    : List.of();
          };
      made.put(wanted, known);
    }
    return known;
  }

  private Field field(String type, Part.Field part) {
    var key = new ResponseKey(part.name());
    if (part.name().equals(Field.TYPENAME)) {
      return typename(key);
    }
    var definition = supergraph.type(type).fields().get(part.name());
    if (definition == null) {
      throw new IllegalStateException(type + " has no field " + part.name());
    }
    return new Field(
        key,
        part.name(),
        new Arguments(part.arguments(), List.of()),
        definition.type(),
        selection(definition.type().leaf(), part.children()));
  }

  /// An abstract value is always asked what it is: its subgraph has to be told.
  private @Nullable SelectionSet selection(String type, FieldSet children) {
    if (children.isEmpty()) {
      return null;
    }
    var composite = supergraph.type(type);
    var fieldsByType = new LinkedHashMap<String, List<Field>>();
    for (String possible : composite.possibleTypes()) {
      var fields = new ArrayList<Field>();
      if (composite.kind() != Kind.OBJECT) {
        fields.add(typename(new ResponseKey(Field.TYPENAME)));
      }
      fields.addAll(of(possible, children));
      fieldsByType.put(possible, fields);
    }
    return SelectionSet.of(type, fieldsByType);
  }

  private static Field typename(ResponseKey key) {
    return new Field(
        key,
        Field.TYPENAME,
        Arguments.NONE,
        new TypeReference.NonNull(new TypeReference.Named("String")),
        null);
  }
}
