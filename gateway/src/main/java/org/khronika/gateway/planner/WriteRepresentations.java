package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.BiFunction;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.Representation;
import org.khronika.gateway.planner.Route.Entrance;
import org.khronika.gateway.supergraph.CompositeType.Kind;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.SupergraphField;
import org.khronika.gateway.supergraph.TypeReference.NonNull;

/// Writes down how entities are named to the subgraph that is entered, out of what was fetched.
final class WriteRepresentations {
  private final Supergraph supergraph;

  WriteRepresentations(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

  /// @param onTypes the types of the objects that are entered by it; empty for all
  /// @param types the types that they can be of
  /// @param fetched the fields that the representation is made of
  Representation write(
      Entrance.Entity entrance,
      List<String> onTypes,
      List<String> types,
      List<FetchedField> fetched,
      ResponseKeys keys) {
    var source = new Keys(keys, (type, field) -> find(fetched, type, field));
    var key = fields(entrance.key(), types, source, List.of(), false);
    var fields = new ArrayList<>(key);
    fields(entrance.requires(), types, source, List.of(), true).stream()
        .filter(required -> key.stream().noneMatch(part -> part.name().equals(required.name())))
        .forEach(fields::add);
    return new Representation(onTypes, entrance.type(), fields);
  }

  /// A field, and the object types that it was fetched for, by its response key.
  record FetchedField(Field field, SequencedMap<ResponseKey, List<String>> typesByKey) {}

  /// The response keys of an object.
  private record Keys(
      ResponseKeys all, BiFunction<String, Part.Field, Optional<ResponseKey>> find) {
    static Keys of(ResponseKeys all) {
      return new Keys(all, (type, field) -> all.find(type, field.name(), field.arguments()));
    }
  }

  private static Optional<ResponseKey> find(
      List<FetchedField> fetched, String type, Part.Field field) {
    return fetched.stream()
        .filter(from ->
            from.field.name().equals(field.name())
                && from.field.arguments().text().equals(field.arguments()))
        .flatMap(from -> from.typesByKey.entrySet().stream())
        .filter(entry -> entry.getValue().contains(type))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private List<Representation.Field> fields(
      FieldSet set, List<String> types, Keys keys, List<String> onTypes, boolean mayBeNull) {
    var fields = new ArrayList<Representation.Field>();
    for (Part part : set.parts()) {
      switch (part) {
        case Part.Field field -> fields.addAll(field(field, types, keys, onTypes, mayBeNull));
        case Part.On on -> {
          var possible = supergraph.type(on.type()).possibleTypes();
          var narrowed = types.stream().filter(possible::contains).toList();
          if (narrowed.size() == types.size()) {
            fields.addAll(fields(on.children(), types, keys, onTypes, mayBeNull));
          } else if (!narrowed.isEmpty()) {
            fields.addAll(fields(on.children(), narrowed, keys, narrowed, mayBeNull));
          }
        }
      }
    }
    return fields;
  }

  /// One entry for each key that the field was fetched by.
  private List<Representation.Field> field(
      Part.Field field, List<String> types, Keys keys, List<String> onTypes, boolean mayBeNull) {
    if (field.name().equals(Field.TYPENAME)) {
      return List.of(typename(onTypes));
    }
    var typesByKey = new LinkedHashMap<ResponseKey, List<String>>();
    for (String type : types) {
      keys.find
          .apply(type, field)
          .ifPresent(key -> typesByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(type));
    }
    var nullAllowed = mayBeNull && !(definition(types.getFirst(), field).type() instanceof NonNull);
    var fields = new ArrayList<Representation.Field>();
    typesByKey.forEach((key, typesOfKey) ->
        fields.add(
            new Representation.Field(
                field.name(),
                key,
                typesByKey.size() == 1 ? onTypes : typesOfKey,
                nullAllowed,
                children(field, types.getFirst(), Keys.of(keys.all.below(key)), mayBeNull))));
    return fields;
  }

  /// Of an abstract value the subgraph is told the type.
  private List<Representation.Field> children(
      Part.Field field, String type, Keys keys, boolean mayBeNull) {
    if (field.children().isEmpty()) {
      return List.of();
    }
    var composite = supergraph.type(definition(type, field).type().leaf());
    var children = new ArrayList<Representation.Field>();
    if (composite.kind() != Kind.OBJECT) {
      children.add(typename(List.of()));
    }
    children.addAll(
        fields(
            field.children(), List.copyOf(composite.possibleTypes()), keys, List.of(), mayBeNull));
    return children.stream().distinct().toList();
  }

  private SupergraphField definition(String type, Part.Field field) {
    var definition = supergraph.type(type).fields().get(field.name());
    if (definition == null) {
      throw new IllegalStateException(type + " has no field " + field.name());
    }
    return definition;
  }

  private static Representation.Field typename(List<String> onTypes) {
    return new Representation.Field(
        Field.TYPENAME, new ResponseKey(Field.TYPENAME), onTypes, true, List.of());
  }
}
