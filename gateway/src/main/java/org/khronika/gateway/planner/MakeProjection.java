package org.khronika.gateway.planner;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.supergraph.Supergraph;

/// Turns what was asked into how it is answered, or refused where the caller may not have it. The
/// client's response keys are taken on the way, before the gateway's own.
final class MakeProjection {
  private final Supergraph supergraph;
  private final Permissions permissions;
  private final MakeShapes shapes;
  private final Map<Made, Projection> made = new HashMap<>();

  /// Equal ones are one: what fits one of them fits all.
  private final Map<Content, Projection> byContent = new HashMap<>();

  MakeProjection(Supergraph supergraph, Permissions permissions) {
    this.supergraph = supergraph;
    this.permissions = permissions;
    this.shapes = new MakeShapes(supergraph);
  }

  /// What is asked of the objects at one path; both are compared by identity.
  private record Made(SelectionSet selection, ResponseKeys keys) {
    @Override
    @SuppressWarnings("ReferenceEquality")
    public boolean equals(@Nullable Object other) {
      return other instanceof Made(var otherSelection, var otherKeys)
          && otherSelection == selection
          && otherKeys == keys;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(selection) * 31 + System.identityHashCode(keys);
    }
  }

  private record Content(String type, SequencedMap<String, List<ProjectedField>> fieldsByType) {}

  /// @param keys those of the objects at the selection's path
  Projection project(SelectionSet selection, ResponseKeys keys) {
    var asked = new Made(selection, keys);
    var known = made.get(asked);
    if (known == null) {
      known = make(selection, keys);
      made.put(asked, known);
    }
    return known;
  }

  private Projection make(SelectionSet selection, ResponseKeys keys) {
    var fieldsByType = new LinkedHashMap<String, List<ProjectedField>>();
    selection
        .fieldsByType()
        .forEach((type, fields) ->
            fieldsByType.put(
                type, fields.stream().map(field -> project(type, field, keys)).toList()));
    return byContent.computeIfAbsent(
        new Content(selection.type(), fieldsByType),
        content ->
            Projection.of(content.type, fieldsByType, shapes.object(fieldsByType.values()))
                .hiding(hidden(content.type)));
  }

  /// The possible types that clients do not know.
  private List<String> hidden(String type) {
    return supergraph.type(type).possibleTypes().stream()
        .filter(possible -> supergraph.schema().getObjectType(possible) == null)
        .toList();
  }

  private ProjectedField project(String type, Field field, ResponseKeys keys) {
    if (!permissions.allows(type, field.name())) {
      return new ProjectedField.Withheld(field.key(), field.type());
    }
    if (field.isTypename()) {
      return new ProjectedField.Typename(field.key());
    }
    var source = keys.ofClient(type, field);
    var leaf = shapes.leaf(field.type().leaf());
    var selection =
        field.selection() == null ? null : project(field.selection(), keys.below(source));
    var shape =
        source.equals(field.key())
            ? shapes.value(field.type(), selection == null ? leaf : selection.shape())
            : Shape.UNKNOWN;
    return new ProjectedField.Value(field.key(), source, field.type(), selection, leaf, shape);
  }
}
