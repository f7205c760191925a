package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.planner.Detours.Detour;
import org.khronika.gateway.planner.ObjectVisits.Option;
import org.khronika.gateway.planner.ObjectVisits.Pending;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.Supergraph;

/// Chooses the visits that bring the fields of one object. What the subgraphs visited already
/// answer without further ado is asked there; then the entrance that saves most is taken, until
/// none saves anything; at last come the fields that require others.
final class RouteObject {
  private final ChooseRoutes routes;
  private final Supergraph supergraph;
  private final String type;
  private final ObjectVisits visits;
  private final List<ResponseKey> order = new ArrayList<>();
  private final Set<Requiring> requiring = new LinkedHashSet<>();

  /// @param type what the object is: an interface, where the subgraph that knows it as an interface
  ///   object leaves that open
  RouteObject(ChooseRoutes routes, String type) {
    this.routes = routes;
    this.supergraph = routes.supergraph();
    this.type = type;
    this.visits = new ObjectVisits(routes, type);
  }

  void start(VisitDraft visit) {
    visits.start(visit);
  }

  /// A field whose requirements are just being placed: they must not need itself.
  private record Requiring(Place place, String field) {}

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
    var entrances = visits.entrances();
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
                + (routed.left() == null ? 0 : ObjectVisits.UNANSWERED);
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
    visits.get(visits.enter(best, entrances)).askTyped(routed.route().visits().getFirst());
    return routed.left();
  }

  Route finish(List<String> types) {
    return Route.of(types, visits.finish(order));
  }

  private List<Pending> placeAll(List<Pending> asked) {
    List<Pending> waiting = new ArrayList<>(asked);
    waiting.removeIf(visits::placeForNothing);
    while (!waiting.isEmpty()) {
      var next = enterWhereItSaves(waiting);
      if (next == null) {
        break;
      }
      waiting = next;
    }
    var unanswered = new ArrayList<Pending>();
    for (Pending pending : waiting) {
      var cheapest = visits.cheapestVisit(pending);
      if (cheapest < 0) {
        unanswered.add(pending);
      } else {
        var left = visits.ask(cheapest, pending, visits.existing(cheapest, pending));
        unanswered.addAll(left == null ? List.of() : placeAll(List.of(left)));
      }
    }
    unanswered.removeIf(this::placeWithRequirements);
    return unanswered;
  }

  /// Takes the entrance that saves most and asks there for what is cheaper there.
  ///
  /// @return what is still to be answered; null when no entrance saves anything
  private @Nullable List<Pending> enterWhereItSaves(List<Pending> waiting) {
    var costs = waiting.stream().mapToInt(this::costWhereVisited).toArray();
    var entrances = visits.entrances();
    Place best = null;
    var mostSaved = 0;
    var useful = 0;
    for (Place place : entrances.places()) {
      if (visits.isVisited(place) || routes.detours().isAvoided(detour(waiting, place))) {
        continue;
      }
      var saved = -entrances.distance(place);
      for (int i = 0; i < costs.length; i++) {
        var option = visits.option(place, waiting.get(i));
        if (option != null && option.requires() == null) {
          saved += Math.max(0, costs[i] - option.cost());
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
    if (useful > 1 || mostSaved < ObjectVisits.UNANSWERED / 4) {
      routes.detours().take(detour(waiting, best));
    }
    var entered = visits.enter(best, entrances);
    var next = new ArrayList<Pending>();
    for (int i = 0; i < costs.length; i++) {
      var pending = waiting.get(i);
      var option = visits.option(best, pending);
      if (option != null && option.requires() == null && option.cost() < costs[i]) {
        if (!visits.placeForNothing(pending)) {
          var left = visits.ask(entered, pending, option);
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
    return new Detour(visits.first(), type, waiting.getFirst().origin(), to);
  }

  private int costWhereVisited(Pending pending) {
    var cheapest = visits.cheapestVisit(pending);
    return cheapest < 0 ? ObjectVisits.UNANSWERED : visits.existing(cheapest, pending).cost();
  }

  /// Answers a field that a subgraph can answer only when it is told others.
  private boolean placeWithRequirements(Pending pending) {
    var places =
        visits.entrances().places().stream()
            .filter(place ->
                requirement(place, pending) != null
                    && !requiring.contains(new Requiring(place, pending.field().name())))
            .sorted(Comparator.comparingInt(place -> requiredOption(place, pending).cost()))
            .toList();
    for (Place place : places) {
      var step = new Requiring(place, pending.field().name());
      requiring.add(step);
      var placed = visits.attempt(() -> placeWithRequirements(place, pending));
      requiring.remove(step);
      if (placed) {
        return true;
      }
    }
    return false;
  }

  private @Nullable FieldSet requirement(Place place, Pending pending) {
    var option = visits.option(place, pending);
    return option == null ? null : option.requires();
  }

  private Option requiredOption(Place place, Pending pending) {
    var option = visits.option(place, pending);
    if (option == null) {
      throw new IllegalStateException("the place answers the field");
    }
    return option;
  }

  private boolean placeWithRequirements(Place place, Pending pending) {
    var option = requiredOption(place, pending);
    var requires = option.requires() == null ? FieldSet.NONE : option.requires();
    var fields = routes.internal().of(type, requires);
    var unanswered =
        placeAll(
            fields.stream()
                .filter(field -> visits.sources(field).isEmpty())
                .map(field -> Pending.of(field, true))
                .toList());
    if (!unanswered.isEmpty()) {
      return false;
    }
    var from = fields.stream().flatMap(field -> visits.sources(field).stream()).toList();
    var visit = visits.visitThatCanBeTold(place, requires, from);
    if (visit < 0) {
      var entrances = visits.entrances();
      if (entrances.to(place) == null) {
        return false;
      }
      visit = visits.enterAgain(place, entrances);
    }
    visits.get(visit).require(requires, from);
    var left = visits.ask(visit, pending, option);
    return left == null || placeAll(List.of(left)).isEmpty();
  }
}
