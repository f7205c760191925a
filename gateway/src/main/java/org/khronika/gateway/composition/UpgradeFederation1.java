package org.khronika.gateway.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.FieldRole.Trait;
import org.khronika.gateway.composition.SubgraphSchema.Version;

/// Makes a Federation 1 schema mean the same under the rules of Federation 2.
///
/// | there | becomes |
/// |---|---|
/// | `extend type` and `@extends` | an ordinary type |
/// | any field of an object type | `@shareable`, but for subscriptions |
/// | `@key` on an interface, `@external`, `@requires`, `@provides` on its fields | nothing: they never had an effect |
/// | `@provides` on a field without fields, or selecting what is not external | nothing, or what is left of it |
/// | `@external` on a field that nothing refers to | the field is gone |
final class UpgradeFederation1 {
  private UpgradeFederation1() {}

  static SubgraphSchema upgrade(SubgraphSchema schema) {
    if (schema.version() == Version.FEDERATION_2) {
      return schema;
    }
    SubgraphSchema plain = schema.mapComposites(UpgradeFederation1::dropWithoutEffect);
    SubgraphSchema resolved = ResolveFieldTraits.resolve(plain);
    SubgraphSchema active = resolved.mapComposites(type -> dropInactiveFieldSets(resolved, type));
    return dropUnusedExternals(active).mapComposites(UpgradeFederation1::share);
  }

  private static CompositeType dropWithoutEffect(CompositeType type) {
    if (type.form() != Form.INTERFACE) {
      return type;
    }
    return type.withKeys(List.of())
        .withFields(type.fields().stream().map(field -> field.with(FieldRole.PLAIN)).toList());
  }

  private static CompositeType dropInactiveFieldSets(SubgraphSchema schema, CompositeType type) {
    return type.withFields(
        type.fields().stream()
            .map(field ->
                field.with(
                    field
                        .role()
                        .withFieldSets(
                            field
                                .role()
                                .requires()
                                .flatMap(set -> active(schema, type.name(), set)),
                            field
                                .role()
                                .provides()
                                .flatMap(set -> active(schema, field.type().named(), set)))))
            .toList());
  }

  /// The field set without the leaves that this subgraph resolves anyway; empty when nothing is
  /// left.
  private static Optional<String> active(SubgraphSchema schema, String typeName, String text) {
    FieldSet fieldSet = FieldSet.read(schema, typeName, text);
    Set<String> idle =
        fieldSet.selected().stream()
            .filter(s -> s.leaf() && !s.underExternal() && !s.field().external())
            .map(FieldSet.Selected::coordinate)
            .collect(Collectors.toSet());
    boolean composite =
        schema.types().get(typeName) instanceof CompositeType
            || schema.types().get(typeName) instanceof UnionType;
    if (!composite) {
      return Optional.empty();
    }
    if (idle.isEmpty() || !fieldSet.problems().isEmpty()) {
      return Optional.of(text);
    }
    return FieldSet.parse(text)
        .flatMap(selections -> PruneFieldSet.prune(schema, typeName, selections, idle));
  }

  private static SubgraphSchema dropUnusedExternals(SubgraphSchema schema) {
    SubgraphSchema resolved = ResolveFieldTraits.resolve(schema);
    Map<String, TypeDefinition> types = new LinkedHashMap<>();
    resolved
        .types()
        .forEach((name, type) -> {
          if (!(type instanceof CompositeType composite)) {
            types.put(name, type);
            return;
          }
          CompositeType used =
              composite.withFields(
                  composite.fields().stream()
                      .filter(field -> !field.external() || field.is(Trait.USED))
                      .toList());
          if (!used.fields().isEmpty() || composite.fields().isEmpty()) {
            types.put(name, used);
          }
        });
    return new SubgraphSchema(
        schema.subgraph(),
        schema.graph(),
        schema.version(),
        types,
        schema.extensions(),
        schema.directives());
  }

  private static CompositeType share(CompositeType type) {
    List<Key> keys =
        type.keys().stream().map(key -> new Key(key.fields(), key.resolvable(), false)).toList();
    if (type.name().equals("Subscription") || type.form() != Form.OBJECT) {
      return type.withKeys(keys);
    }
    return type.withKeys(keys)
        .withFields(
            type.fields().stream()
                .map(field -> field.with(field.role().with(Trait.SHAREABLE)))
                .toList());
  }
}
