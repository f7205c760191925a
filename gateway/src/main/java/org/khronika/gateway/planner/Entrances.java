package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.CompositeType.Key;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.FieldSet.Part;
import org.khronika.gateway.supergraph.Supergraph;

/// The subgraphs that can be entered from where a value is known already, nearest first. Where two
/// share no key, a third one that knows both is on the way.
final class Entrances {
  private final SequencedMap<Place, Entrance> found = new LinkedHashMap<>();

  private Entrances() {}

  /// A way in.
  ///
  /// @param key null where the value is of a root type, which needs none
  /// @param stages the places that are entered first, for what they know of the key
  record Entrance(Place place, @Nullable FieldSet key, SequencedSet<Place> stages) {}

  /// Whether a field of a key can be had at a place.
  @FunctionalInterface
  interface Known {
    boolean at(Place place, Part part);
  }

  /// @param visited where the value is known
  /// @param candidates the places where the value may be known
  static Entrances from(
      List<Place> visited, List<Place> candidates, Supergraph supergraph, Known known) {
    var entrances = new Entrances();
    var reached = new ArrayList<>(visited);
    var grown = true;
    while (grown) {
      var next = new ArrayList<Place>();
      for (Place place : candidates) {
        if (!entrances.found.containsKey(place)) {
          var entrance = find(place, visited, reached, supergraph, known);
          if (entrance != null) {
            entrances.found.put(place, entrance);
            next.add(place);
          }
        }
      }
      reached.addAll(next);
      grown = !next.isEmpty();
    }
    return entrances;
  }

  private static @Nullable Entrance find(
      Place place, List<Place> visited, List<Place> reached, Supergraph supergraph, Known known) {
    var type = supergraph.type(place.type());
    if (supergraph.isRoot(place.type())) {
      return new Entrance(place, null, new LinkedHashSet<>());
    }
    Entrance nearest = null;
    for (Key key : type.keys(place.graph())) {
      var stages = key.resolvable() ? stages(key.fields(), visited, reached, known) : null;
      if (stages != null && (nearest == null || stages.size() < nearest.stages().size())) {
        nearest = new Entrance(place, key.fields(), stages);
      }
    }
    return nearest;
  }

  /// The places that have to be entered to know the key; null when it cannot be known.
  private static @Nullable SequencedSet<Place> stages(
      FieldSet key, List<Place> visited, List<Place> reached, Known known) {
    var stages = new LinkedHashSet<Place>();
    for (Part part : key.parts()) {
      if (visited.stream().noneMatch(place -> known.at(place, part))
          && stages.stream().noneMatch(place -> known.at(place, part))) {
        var stage = reached.stream().filter(place -> known.at(place, part)).findFirst();
        if (stage.isEmpty()) {
          return null;
        }
        stages.add(stage.get());
      }
    }
    return stages;
  }

  List<Place> places() {
    return List.copyOf(found.sequencedKeySet());
  }

  @Nullable Entrance to(Place place) {
    return found.get(place);
  }

  /// How many visits it takes to be there.
  int distance(Place place) {
    var way = new LinkedHashSet<Place>();
    collect(place, way);
    return way.size();
  }

  private void collect(Place place, SequencedSet<Place> way) {
    var entrance = found.get(place);
    if (entrance != null && way.add(place)) {
      entrance.stages().forEach(stage -> collect(stage, way));
    }
  }
}
