package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.planner.Detours.Detour;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.Source;
import org.khronika.gateway.planner.Route.Visit;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Supergraph;

/// Chooses the visits that bring the fields of one object. What the subgraphs visited already
/// answer without further ado is asked there; then the entrance that saves most is taken, until
/// none saves anything; at last come the fields that require others.
final class RouteObject {
  /// What it costs to leave a field unanswered: more than any way of answering it.
  private static final int UNANSWERED = 1_000_000;

  private final ChooseRoutes routes;
  private final Supergraph supergraph;
  private final String type;
  private final List<VisitDraft> visits = new ArrayList<>();
  private final IdentityHashMap<Field, List<Source>> sources = new IdentityHashMap<>();
  private final List<ResponseKey> order = new ArrayList<>();
  private final Set<Requiring> requiring = new LinkedHashSet<>();

  /// @param type what the object is: an interface, where the subgraph that knows it as an interface
  ///   object leaves that open
  RouteObject(ChooseRoutes routes, String type) {
    this.routes = routes;
    this.supergraph = routes.supergraph();
    this.type = type;
  }

  /// A field that is still to be answered, or what is left of it.
  ///
  /// @param origin the field that was asked for
  /// @param tried the places that have answered what they can of it
  private record Pending(Field origin, Field field, boolean isInternal, Set<Place> tried) {
    static Pending of(Field field, boolean isInternal) {
      return new Pending(field, field, isInternal, Set.of());
    }
  }

  /// A field whose requirements are just being placed: they must not need itself.
  private record Requiring(Place place, String field) {}

  /// How a place would answer a field.
  private record Option(
      @Nullable Route below, @Nullable Field left, @Nullable FieldSet requires, int cost) {}

  int start(VisitDraft visit) {
    visits.add(visit);
    return visits.size() - 1;
  }

  /// @return what cannot be answered
  List<Field> place(List<Field> fields) {
    fields.forEach(field -> order.add(field.key()));
    return placeAll(fields.stream().map(field -> Pending.of(field, false)).toList()).stream()
        .map(Pending::field)
        .toList();
  }

  /// Answers what depends on the object's type, which only a subgraph that knows the interface as
  /// one can tell.
  ///
  /// @return what cannot be answered
  @Nullable SelectionSet placeByType(SelectionSet selection) {
    var entrances = entrances();
    Place best = null;
    var cost = Integer.MAX_VALUE;
    for (Place place : entrances.places()) {
      var routed =
          supergraph.type(place.type()).isAbstractIn(place.graph())
              ? routes.route(place, selection)
              : null;
      if (routed != null) {
        var costThere =
            entrances.distance(place)
                + routed.route().hops()
                + (routed.left() == null ? 0 : UNANSWERED);
        if (costThere < cost) {
          best = place;
          cost = costThere;
        }
      }
    }
    var routed = best == null ? null : routes.route(best, selection);
    if (best == null || routed == null) {
      return selection;
    }
    visits.get(enter(best, entrances)).askTyped(routed.route().visits().getFirst());
    return routed.left();
  }

  Route finish(List<String> types) {
    return Route.of(types, visits.stream().map(this::finish).toList());
  }

  private Visit finish(VisitDraft visit) {
    var place = visit.place;
    var knowsTypes = !supergraph.type(place.type()).isInterfaceObjectIn(place.graph());
    return visit.finish(order, knowsTypes);
  }

  private List<Pending> placeAll(List<Pending> asked) {
    List<Pending> waiting = new ArrayList<>(asked);
    waiting.removeIf(this::placeForNothing);
    while (!waiting.isEmpty()) {
      var next = enterWhereItSaves(waiting);
      if (next == null) {
        break;
      }
      waiting = next;
    }
    var unanswered = new ArrayList<Pending>();
    for (Pending pending : waiting) {
      var cheapest = cheapestVisit(pending);
      if (cheapest < 0) {
        unanswered.add(pending);
      } else {
        var left = ask(cheapest, pending, existing(cheapest, pending));
        unanswered.addAll(left == null ? List.of() : placeAll(List.of(left)));
      }
    }
    unanswered.removeIf(this::placeWithRequirements);
    return unanswered;
  }

  private boolean placeForNothing(Pending pending) {
    for (int visit = 0; visit < visits.size(); visit++) {
      var option = option(visits.get(visit).place, pending);
      if (option != null && option.cost == 0 && option.requires == null) {
        ask(visit, pending, option);
        return true;
      }
    }
    return false;
  }

  /// Takes the entrance that saves most and asks there for what is cheaper there.
  ///
  /// @return what is still to be answered; null when no entrance saves anything
  private @Nullable List<Pending> enterWhereItSaves(List<Pending> waiting) {
    var costs = waiting.stream().mapToInt(this::costWhereVisited).toArray();
    var entrances = entrances();
    Place best = null;
    var mostSaved = 0;
    var useful = 0;
    for (Place place : entrances.places()) {
      if (isVisited(place) || routes.detours().isAvoided(detour(waiting, place))) {
        continue;
      }
      var saved = -entrances.distance(place);
      for (int i = 0; i < costs.length; i++) {
        var option = option(place, waiting.get(i));
        if (option != null && option.requires == null) {
          saved += Math.max(0, costs[i] - option.cost);
        }
      }
      useful += saved > 0 ? 1 : 0;
      if (saved > mostSaved) {
        best = place;
        mostSaved = saved;
      }
    }
    if (best == null) {
      return null;
    }
    if (useful > 1 || mostSaved < UNANSWERED / 4) {
      routes.detours().take(detour(waiting, best));
    }
    var entered = enter(best, entrances);
    var next = new ArrayList<Pending>();
    for (int i = 0; i < costs.length; i++) {
      var pending = waiting.get(i);
      var option = option(best, pending);
      if (option != null && option.requires == null && option.cost < costs[i]) {
        if (!placeForNothing(pending)) {
          var left = ask(entered, pending, option);
          if (left != null) {
            next.add(left);
          }
        }
      } else {
        next.add(pending);
      }
    }
    return next;
  }

  private Detour detour(List<Pending> waiting, Place to) {
    var from = visits.isEmpty() ? null : visits.getFirst().place;
    return new Detour(from, type, waiting.getFirst().origin, to);
  }

  private int costWhereVisited(Pending pending) {
    var cheapest = cheapestVisit(pending);
    return cheapest < 0 ? UNANSWERED : existing(cheapest, pending).cost;
  }

  private Option existing(int visit, Pending pending) {
    var option = option(visits.get(visit).place, pending);
    if (option == null) {
      throw new IllegalStateException("the place answers the field");
    }
    return option;
  }

  /// The visit that answers the field best; negative when none does.
  private int cheapestVisit(Pending pending) {
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

  private boolean isVisited(Place place) {
    return visits.stream()
        .anyMatch(visit ->
            visit.place.graph().equals(place.graph()) && visit.place.type().equals(place.type()));
  }

  private @Nullable Option option(Place place, Pending pending) {
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

  /// @return what the visit leaves unanswered
  private @Nullable Pending ask(int visit, Pending pending, Option option) {
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

  private Entrances entrances() {
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
  private int enter(Place place, Entrances entrances) {
    for (int visit = 0; visit < visits.size(); visit++) {
      if (visits.get(visit).place.equals(place)) {
        return visit;
      }
    }
    return enterAgain(place, entrances);
  }

  private int enterAgain(Place place, Entrances entrances) {
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

  /// Answers a field that a subgraph can answer only when it is told others.
  private boolean placeWithRequirements(Pending pending) {
    var places =
        entrances().places().stream()
            .filter(place ->
                requirement(place, pending) != null
                    && !requiring.contains(new Requiring(place, pending.field.name())))
            .sorted(Comparator.comparingInt(place -> requiredOption(place, pending).cost))
            .toList();
    for (Place place : places) {
      var visitsBefore = visits.stream().map(VisitDraft::copy).toList();
      var sourcesBefore = new IdentityHashMap<Field, List<Source>>();
      sources.forEach((field, from) -> sourcesBefore.put(field, new ArrayList<>(from)));
      var step = new Requiring(place, pending.field.name());
      requiring.add(step);
      var placed = placeWithRequirements(place, pending);
      requiring.remove(step);
      if (placed) {
        return true;
      }
      visits.clear();
      visits.addAll(visitsBefore);
      sources.clear();
      sources.putAll(sourcesBefore);
    }
    return false;
  }

  private @Nullable FieldSet requirement(Place place, Pending pending) {
    var option = option(place, pending);
    return option == null ? null : option.requires;
  }

  private Option requiredOption(Place place, Pending pending) {
    var option = option(place, pending);
    if (option == null) {
      throw new IllegalStateException("the place answers the field");
    }
    return option;
  }

  private boolean placeWithRequirements(Place place, Pending pending) {
    var option = requiredOption(place, pending);
    var requires = option.requires == null ? FieldSet.NONE : option.requires;
    var fields = routes.internal().of(type, requires);
    var unanswered =
        placeAll(
            fields.stream()
                .filter(field -> !sources.containsKey(field))
                .map(field -> Pending.of(field, true))
                .toList());
    if (!unanswered.isEmpty()) {
      return false;
    }
    var from =
        fields.stream().flatMap(field -> sources.getOrDefault(field, List.of()).stream()).toList();
    var visit = visitThatCanBeTold(place, requires, from);
    if (visit < 0) {
      var entrances = entrances();
      if (entrances.to(place) == null) {
        return false;
      }
      visit = enterAgain(place, entrances);
    }
    visits.get(visit).require(requires, from);
    var left = ask(visit, pending, option);
    return left == null || placeAll(List.of(left)).isEmpty();
  }

  /// A visit that can wait for what is required: nothing that is required waits for it.
  private int visitThatCanBeTold(Place place, FieldSet requires, List<Source> from) {
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
}
