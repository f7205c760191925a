package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.Source;
import org.khronika.gateway.planner.Route.Visit;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Supergraph;

/// The visits of one object while its route is being chosen: what each would answer, what each is
/// asked, and how a further one is begun.
final class ObjectVisits {
  /// What it costs to leave a field unanswered: more than any way of answering it.
  static final int UNANSWERED = 1_000_000;

  private final ChooseRoutes routes;
  private final Supergraph supergraph;
  private final String type;
  private final List<VisitDraft> visits = new ArrayList<>();
  private final IdentityHashMap<Field, List<Source>> sources = new IdentityHashMap<>();

  ObjectVisits(ChooseRoutes routes, String type) {
    this.routes = routes;
    this.supergraph = routes.supergraph();
    this.type = type;
  }

  /// A field that is still to be answered, or what is left of it.
  ///
  /// @param origin the field that was asked for
  /// @param tried the places that have answered what they can of it
  record Pending(Field origin, Field field, boolean isInternal, Set<Place> tried) {
    static Pending of(Field field, boolean isInternal) {
      return new Pending(field, field, isInternal, Set.of());
    }
  }

  /// How a place would answer a field.
  record Option(
      @Nullable Route below, @Nullable Field left, @Nullable FieldSet requires, int cost) {}

  int start(VisitDraft visit) {
    visits.add(visit);
    return visits.size() - 1;
  }

  @Nullable Option option(Place place, Pending pending) {
    if (pending.tried.contains(new Place(place.graph(), place.type()))) {
      return null;
    }
    var field = pending.field;
    var answerable = routes.fields().find(place, type, field.name());
    if (answerable == null) {
      return null;
    }
    if (field.selection() == null) {
      return new Option(null, null, answerable.requires(), 0);
    }
    var routed = routes.route(answerable.below(), field.selection());
    if (routed == null || (routed.left() != null && routed.route().isEmpty())) {
      return null;
    }
    var left = routed.left() == null ? null : field.with(routed.left());
    return new Option(
        routed.route(),
        left,
        answerable.requires(),
        routed.route().hops() + (left == null ? 0 : UNANSWERED / 2));
  }

  Option existing(int visit, Pending pending) {
    var option = option(visits.get(visit).place, pending);
    if (option == null) {
      throw new IllegalStateException("the place answers the field");
    }
    return option;
  }

  /// The visit that answers the field best; negative when none does.
  int cheapestVisit(Pending pending) {
    var best = -1;
    var cost = Integer.MAX_VALUE;
    for (int visit = 0; visit < visits.size(); visit++) {
      var option = option(visits.get(visit).place, pending);
      if (option != null && option.requires == null && option.cost < cost) {
        best = visit;
        cost = option.cost;
      }
    }
    return best;
  }

  boolean placeForNothing(Pending pending) {
    for (int visit = 0; visit < visits.size(); visit++) {
      var option = option(visits.get(visit).place, pending);
      if (option != null && option.cost == 0 && option.requires == null) {
        ask(visit, pending, option);
        return true;
      }
    }
    return false;
  }

  /// @return what the visit leaves unanswered
  @Nullable Pending ask(int visit, Pending pending, Option option) {
    var draft = visits.get(visit);
    var asked = draft.ask(new RoutedField(pending.field, pending.isInternal, option.below));
    sources
        .computeIfAbsent(pending.origin, origin -> new ArrayList<>())
        .add(new Source(visit, asked));
    if (option.left == null) {
      return null;
    }
    var tried = new LinkedHashSet<>(pending.tried);
    tried.add(new Place(draft.place.graph(), draft.place.type()));
    return new Pending(pending.origin, option.left, pending.isInternal, tried);
  }

  boolean isVisited(Place place) {
    return visits.stream()
        .anyMatch(visit ->
            visit.place.graph().equals(place.graph()) && visit.place.type().equals(place.type()));
  }

  Entrances entrances() {
    return Entrances.from(
        visits.stream().map(visit -> visit.place).toList(),
        routes.placesOf(type),
        supergraph,
        this::knows);
  }

  private boolean knows(Place place, Part part) {
    return routes.internal().of(type, part).stream()
        .allMatch(field -> {
          var option = option(place, Pending.of(field, true));
          return option != null && option.requires == null && option.left == null;
        });
  }

  /// Enters a place, and first those on the way to it.
  int enter(Place place, Entrances entrances) {
    for (int visit = 0; visit < visits.size(); visit++) {
      if (visits.get(visit).place.equals(place)) {
        return visit;
      }
    }
    return enterAgain(place, entrances);
  }

  int enterAgain(Place place, Entrances entrances) {
    var entrance = entrances.to(place);
    if (entrance == null) {
      throw new IllegalStateException("there is a way to " + place);
    }
    if (entrance.key() == null) {
      return start(VisitDraft.root(place));
    }
    entrance.stages().forEach(stage -> enter(stage, entrances));
    var from = new ArrayList<Source>();
    for (Part part : entrance.key().parts()) {
      for (Field field : routes.internal().of(type, part)) {
        from.add(source(field));
      }
    }
    var draft = VisitDraft.entity(place, entrance.key());
    draft.waitFor(from);
    if (supergraph.type(place.type()).isAbstractIn(place.graph())) {
      draft.askTypename();
    }
    return start(draft);
  }

  /// Where a field of a key comes from.
  private Source source(Field field) {
    var pending = Pending.of(field, true);
    var best = -1;
    var cost = Integer.MAX_VALUE;
    for (int visit = 0; visit < visits.size(); visit++) {
      var option = option(visits.get(visit).place, pending);
      if (option != null && option.requires == null && option.left == null) {
        var worth = option.cost * 2 - (visits.get(visit).asks(field) ? 1 : 0);
        if (worth < cost) {
          best = visit;
          cost = worth;
        }
      }
    }
    var option = existing(best, pending);
    return new Source(best, visits.get(best).ask(new RoutedField(field, true, option.below)));
  }

  /// A visit that can wait for what is required: nothing that is required waits for it.
  int visitThatCanBeTold(Place place, FieldSet requires, List<Source> from) {
    for (int visit = 0; visit < visits.size(); visit++) {
      var draft = visits.get(visit);
      var candidate = visit;
      if (draft.isEntity()
          && draft.place.equals(place)
          && !clash(draft.requires(), requires)
          && from.stream().noneMatch(source -> waitsFor(source.visit(), candidate))) {
        return visit;
      }
    }
    return -1;
  }

  private boolean waitsFor(int visit, int other) {
    return visit == other
        || visits.get(visit).sources().stream().anyMatch(s -> waitsFor(s.visit(), other));
  }

  /// Whether both want the same field, with other arguments.
  private static boolean clash(FieldSet one, FieldSet other) {
    return one.parts().stream()
        .anyMatch(a ->
            other.parts().stream()
                .anyMatch(b ->
                    a instanceof Part.Field x
                        && b instanceof Part.Field y
                        && x.name().equals(y.name())
                        && (!x.arguments().equals(y.arguments())
                            || clash(x.children(), y.children()))));
  }

  /// The first place where the object is known; null at the root.
  @Nullable Place first() {
    return visits.isEmpty() ? null : visits.getFirst().place;
  }

  VisitDraft get(int visit) {
    return visits.get(visit);
  }

  /// Where a field comes from; empty when it has not been placed.
  List<Source> sources(Field field) {
    return sources.getOrDefault(field, List.of());
  }

  /// Takes a step, and takes it back when it says that it leads nowhere.
  boolean attempt(BooleanSupplier step) {
    var visitsBefore = visits.stream().map(VisitDraft::copy).toList();
    var sourcesBefore = new IdentityHashMap<Field, List<Source>>();
    sources.forEach((field, from) -> sourcesBefore.put(field, new ArrayList<>(from)));
    if (step.getAsBoolean()) {
      return true;
    }
    visits.clear();
    visits.addAll(visitsBefore);
    sources.clear();
    sources.putAll(sourcesBefore);
    return false;
  }

  /// @param order the client's, in which its fields are asked for
  List<Visit> finish(List<ResponseKey> order) {
    return visits.stream().map(visit -> finish(visit, order)).toList();
  }

  private Visit finish(VisitDraft visit, List<ResponseKey> order) {
    var place = visit.place;
    var knowsTypes = !supergraph.type(place.type()).isInterfaceObjectIn(place.graph());
    return visit.finish(order, knowsTypes);
  }
}
