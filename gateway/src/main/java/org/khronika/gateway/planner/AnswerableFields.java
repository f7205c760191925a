package org.khronika.gateway.planner;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.CompositeType;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.SupergraphField;

/// Which fields a subgraph answers of a value. Besides those that it resolves these are what it
/// provides just there and, where a file of an early version says nothing of them, the fields of
/// its keys.
final class AnswerableFields {
  private final Supergraph supergraph;

  AnswerableFields(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

  /// How a field is answered.
  ///
  /// @param below where its value stands, if it is a composite one
  /// @param requires what the subgraph must be given first; null when nothing
  record Answerable(Place below, @Nullable FieldSet requires) {}

  /// @param objectType what the value is, where its place tells only an abstract type
  /// @return null when the subgraph does not answer the field
  @Nullable Answerable find(Place place, String objectType, String name) {
    var type = supergraph.type(place.type());
    var field = type.fields().get(name);
    if (field == null) {
      return null;
    }
    var source = field.sources().get(place.graph());
    var given = given(place.provided(), objectType, name);
    if (source == null) {
      for (CompositeType.Key key : type.keys(place.graph())) {
        given = join(given, given(key.fields(), objectType, name));
      }
    }
    if (given == null
        && (source == null || !source.resolved() || !isOfAllTypes(place, type, name))) {
      return null;
    }
    return new Answerable(
        below(place.graph(), field, source, given),
        given == null && source != null ? source.requires() : null);
  }

  /// Where a subgraph knows an interface, its field is asked of whatever stands behind it there:
  /// some type's may be another subgraph's now, or be required to be told something.
  private boolean isOfAllTypes(Place place, CompositeType type, String name) {
    return !type.isAbstractIn(place.graph())
        || type.possibleTypes(place.graph()).stream()
            .map(possible -> supergraph.type(possible).fields().get(name))
            .map(field -> field == null ? null : field.sources().get(place.graph()))
            .allMatch(of -> of != null && of.resolved() && of.requires() == null);
  }

  private static Place below(
      String graph,
      SupergraphField field,
      SupergraphField.@Nullable Source source,
      @Nullable FieldSet given) {
    var provided = given == null ? FieldSet.NONE : given;
    return source == null
        ? new Place(graph, field.type().leaf(), provided)
        : new Place(graph, source.type().leaf(), provided.and(source.provides()));
  }

  /// What a set of fields says of the field's own value; null when the field is not in the set.
  private @Nullable FieldSet given(FieldSet set, String objectType, String name) {
    FieldSet found = null;
    for (Part part : set.parts()) {
      found =
          join(
              found,
              switch (part) {
                case Part.Field field -> field.name().equals(name) ? field.children() : null;
                case Part.On on ->
                    isOf(objectType, on.type()) ? given(on.children(), objectType, name) : null;
              });
    }
    return found;
  }

  private static @Nullable FieldSet join(@Nullable FieldSet one, @Nullable FieldSet other) {
    return one == null || other == null ? (one == null ? other : one) : one.and(other);
  }

  private boolean isOf(String objectType, String type) {
    return objectType.equals(type) || supergraph.type(type).possibleTypes().contains(objectType);
  }
}
