package org.khronika.gateway.planner;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import org.khronika.gateway.supergraph.Supergraph;

/// Where an object may be asked that is known at some places already: there, and wherever a key
/// leads from there.
final class ReachablePlaces {
  private final ChooseRoutes routes;
  private final Supergraph supergraph;
  private final Map<Known, SequencedSet<Place>> found = new LinkedHashMap<>();

  ReachablePlaces(ChooseRoutes routes) {
    this.routes = routes;
    this.supergraph = routes.supergraph();
  }

  private record Known(SequencedSet<Place> places, String type) {}

  /// Whether a value that stands there can be of the object type.
  boolean canHold(Place place, String type) {
    var there = supergraph.type(place.type());
    return there.isInterfaceObjectIn(place.graph())
        ? there.possibleTypes().contains(type)
        : there.possibleTypes(place.graph()).contains(type);
  }

  /// @param type the object type that it turns out to be
  SequencedSet<Place> of(SequencedSet<Place> places, String type) {
    return found.computeIfAbsent(new Known(places, type), known -> find(places, type));
  }

  private SequencedSet<Place> find(SequencedSet<Place> places, String type) {
    var reached = new LinkedHashSet<Place>();
    for (Place place : places) {
      if (canHold(place, type)) {
        reached.add(narrowed(place, type));
        if (isInterfaceObject(place)) {
          entrances(List.of(place), place.type()).stream()
              .filter(entered -> canHold(entered, type))
              .forEach(entered -> reached.add(narrowed(entered, type)));
        }
      }
    }
    reached.addAll(entrances(reached, type));
    return reached;
  }

  /// An interface object stays one: its subgraph does not know the type.
  private Place narrowed(Place place, String type) {
    return isInterfaceObject(place) ? place : place.as(type);
  }

  private boolean isInterfaceObject(Place place) {
    return supergraph.type(place.type()).isInterfaceObjectIn(place.graph());
  }

  private List<Place> entrances(Collection<Place> from, String type) {
    var visits = new ObjectVisits(routes, type);
    from.forEach(place -> visits.start(VisitDraft.here(place)));
    return visits.entrances().places();
  }
}
