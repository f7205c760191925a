package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.planner.Route.Entrance;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.Source;
import org.khronika.gateway.planner.Route.TypedRoute;
import org.khronika.gateway.planner.Route.Visit;
import org.khronika.gateway.supergraph.FieldSet;

/// A visit while its fields are still being chosen.
final class VisitDraft {
  final Place place;
  private final Kind kind;
  private final FieldSet key;
  private FieldSet requires = FieldSet.NONE;
  private final List<Source> sources = new ArrayList<>();
  private final List<RoutedField> fields = new ArrayList<>();
  private final List<TypedRoute> cases = new ArrayList<>();
  private boolean typename;

  private enum Kind {
    HERE,
    ROOT,
    ENTITY
  }

  private VisitDraft(Place place, Kind kind, FieldSet key) {
    this.place = place;
    this.kind = kind;
    this.key = key;
  }

  static VisitDraft here(Place place) {
    return new VisitDraft(place, Kind.HERE, FieldSet.NONE);
  }

  static VisitDraft root(Place place) {
    return new VisitDraft(place, Kind.ROOT, FieldSet.NONE);
  }

  static VisitDraft entity(Place place, FieldSet key) {
    return new VisitDraft(place, Kind.ENTITY, key);
  }

  VisitDraft copy() {
    var copy = new VisitDraft(place, kind, key);
    copy.requires = requires;
    copy.sources.addAll(sources);
    copy.fields.addAll(fields);
    copy.cases.addAll(cases);
    copy.typename = typename;
    return copy;
  }

  boolean isEntity() {
    return kind == Kind.ENTITY;
  }

  List<Source> sources() {
    return sources;
  }

  FieldSet requires() {
    return requires;
  }

  void require(FieldSet more, List<Source> from) {
    requires = requires.and(more);
    waitFor(from);
  }

  void waitFor(List<Source> from) {
    from.stream().filter(source -> !sources.contains(source)).forEach(sources::add);
  }

  /// Asks for a field, unless it is asked for already, and returns it as it is asked for.
  RoutedField ask(RoutedField field) {
    for (RoutedField asked : fields) {
      if (field.isInternal() && (asked.equals(field) || isLeafLike(asked, field.field()))) {
        return asked;
      }
    }
    fields.add(field);
    return field;
  }

  boolean asks(Field leaf) {
    return leaf.selection() == null && fields.stream().anyMatch(asked -> isLeafLike(asked, leaf));
  }

  private static boolean isLeafLike(RoutedField asked, Field field) {
    return field.selection() == null
        && asked.field().name().equals(field.name())
        && asked.field().arguments().equals(field.arguments());
  }

  void askTypename() {
    typename = true;
  }

  /// Asks for what another visit to the same place would ask.
  void askTyped(Visit visit) {
    typename = true;
    fields.addAll(visit.fields());
    cases.addAll(visit.cases());
  }

  /// @param order the client's, in which its fields are asked for
  /// @param knowsTypes whether the subgraph knows what the value can be
  Visit finish(List<ResponseKey> order, boolean knowsTypes) {
    fields.sort(
        Comparator.comparing(RoutedField::isInternal)
            .thenComparingInt(field -> order.indexOf(field.field().key())));
    var nothing = fields.isEmpty() && cases.isEmpty();
    return new Visit(
        place.graph(),
        switch (kind) {
          case HERE -> new Entrance.Here();
          case ROOT -> new Entrance.Root();
          case ENTITY -> new Entrance.Entity(place.type(), key, requires, sources);
        },
        fields,
        cases,
        typename || nothing,
        knowsTypes);
  }
}
