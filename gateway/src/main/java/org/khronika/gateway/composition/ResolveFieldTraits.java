package org.khronika.gateway.composition;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.khronika.gateway.composition.FieldRole.Trait;

/// Says of every field what the keys, `@requires` and `@provides` of its subgraph make of it.
///
/// - A key field is shareable without saying so, and so is an external field that is provided.
/// - `@external` on the key fields of an `extend type` is a custom of Federation 1 and means
///   nothing.
final class ResolveFieldTraits {
  private final Map<String, Set<Trait>> traits = new HashMap<>();
  private final SubgraphSchema schema;

  private ResolveFieldTraits(SubgraphSchema schema) {
    this.schema = schema;
  }

  static SubgraphSchema resolve(SubgraphSchema schema) {
    var resolving = new ResolveFieldTraits(dropNominalExternals(schema));
    resolving.schema.composites().forEach(resolving::collect);
    return resolving.schema.mapComposites(resolving::apply);
  }

  private static SubgraphSchema dropNominalExternals(SubgraphSchema schema) {
    Set<String> nominal = new HashSet<>();
    schema
        .composites()
        .forEach(type ->
            type.keys().stream()
                .filter(Key::extension)
                .flatMap(
                    key -> FieldSet.read(schema, type.name(), key.fields()).selected().stream())
                .forEach(selected -> nominal.add(selected.coordinate())));
    return schema.mapComposites(type ->
        type.withFields(
            type.fields().stream()
                .map(field ->
                    nominal.contains(type.name() + "." + field.name())
                        ? field.with(field.role().without(Trait.EXTERNAL))
                        : field)
                .toList()));
  }

  private void collect(CompositeType type) {
    for (Key key : type.keys()) {
      selected(type.name(), key.fields()).forEach(field -> add(field, Trait.SHAREABLE, Trait.USED));
    }
    for (Field field : type.fields()) {
      field
          .role()
          .requires()
          .ifPresent(set -> selected(type.name(), set).forEach(used -> add(used, Trait.USED)));
      field
          .role()
          .provides()
          .ifPresent(set -> selected(field.type().named(), set).forEach(this::provide));
    }
    if (type.form() == CompositeType.Form.INTERFACE) {
      for (CompositeType implementation : schema.implementationsOf(type.name())) {
        type.fields()
            .forEach(field -> add(new Place(implementation.name(), field.name()), Trait.USED));
      }
    }
  }

  private void provide(Place place) {
    add(place, Trait.PROVIDED, Trait.USED);
    boolean external =
        schema
            .composite(place.type())
            .flatMap(type -> type.field(place.field()))
            .filter(Field::external)
            .isPresent();
    if (external) {
      add(place, Trait.SHAREABLE);
    }
  }

  /// What a field set selects; on an interface also in what implements it.
  private Stream<Place> selected(String type, String fieldSet) {
    return FieldSet.read(schema, type, fieldSet).selected().stream()
        .flatMap(selected -> {
          String field = selected.field().name();
          var implementations = schema.implementationsOf(selected.parent().name()).stream();
          return Stream.concat(
              Stream.of(new Place(selected.parent().name(), field)),
              implementations.map(implementation -> new Place(implementation.name(), field)));
        });
  }

  private record Place(String type, String field) {}

  private void add(Place place, Trait... more) {
    traits
        .computeIfAbsent(place.type() + "." + place.field(), _ -> EnumSet.noneOf(Trait.class))
        .addAll(List.of(more));
  }

  private CompositeType apply(CompositeType type) {
    return type.withFields(type.fields().stream().map(field -> apply(type, field)).toList());
  }

  private Field apply(CompositeType type, Field field) {
    FieldRole role = field.role().without(Trait.USED).without(Trait.PROVIDED);
    for (Trait trait : traits.getOrDefault(type.name() + "." + field.name(), Set.of())) {
      role = role.with(trait);
    }
    return field.with(role);
  }
}
