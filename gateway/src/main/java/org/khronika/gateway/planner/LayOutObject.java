package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.planner.Route.Entrance;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.Source;
import org.khronika.gateway.planner.Route.TypedRoute;
import org.khronika.gateway.planner.Route.Visit;

/// Lays the route of one object out: its visits become nodes of the fetch graph, or parts of the
/// node that asks for the object.
final class LayOutObject {
  private final BuildFetchGraph graph;
  private final Spot spot;
  private final Set<FetchNode> added;
  private final Map<Asked, Fetched> fetched = new LinkedHashMap<>();

  /// @param added takes the nodes that are made on the way
  LayOutObject(BuildFetchGraph graph, Spot spot, Set<FetchNode> added) {
    this.graph = graph;
    this.spot = spot;
    this.added = added;
  }

  private record Asked(int visit, RoutedField field) {}

  /// How a field comes.
  ///
  /// @param keys the object types that it comes for, by its response key
  /// @param by the nodes that bring it, all that its value needs among them
  record Fetched(SequencedMap<ResponseKey, List<String>> keys, Set<FetchNode> by) {}

  /// What is asked of the object, and by which node.
  private record Asking(FetchNode node, Selections selections) {
    static Asking all(FetchNode node) {
      return new Asking(node, node.selections());
    }

    Asking on(String type) {
      return new Asking(node, selections.on(type));
    }
  }

  /// The route of an object that no node has asked for yet.
  void layOut(Route route) {
    layOut(route, route.visits().stream().map(this::addNode).toList());
  }

  private void layOut(Route route, Asking here) {
    var asking = new ArrayList<Asking>();
    for (Visit visit : route.visits()) {
      var isHere = visit.entrance() instanceof Entrance.Here;
      asking.add(isHere ? here : addNode(visit));
      if (visit.entrance() instanceof Entrance.Root) {
        asking.getLast().node.waitFor(List.of(here.node));
      }
    }
    layOut(route, asking);
  }

  private void layOut(Route route, List<Asking> asking) {
    for (int i = 0; i < asking.size(); i++) {
      askFields(i, route.visits().get(i), route.types(), asking.get(i));
    }
    for (int i = 0; i < asking.size(); i++) {
      if (route.visits().get(i).entrance() instanceof Entrance.Entity entrance) {
        enter(asking.get(i).node, entrance, route.types());
      }
    }
  }

  private Asking addNode(Visit visit) {
    var node = graph.add(visit.graph(), spot);
    added.add(node);
    return Asking.all(node);
  }

  private void askFields(int index, Visit visit, List<String> types, Asking asking) {
    if (visit.typename()) {
      asking.selections.typename();
    }
    for (RoutedField field : visit.fields()) {
      var keys = spot.keysOf(field, types);
      var by = new LinkedHashSet<>(List.of(asking.node));
      keys.forEach((key, typesOfKey) -> {
        if (typesOfKey.size() == types.size() || !visit.knowsTypes()) {
          ask(field, key, typesOfKey, spot, asking, by);
        } else {
          typesOfKey.forEach(
              type -> ask(field, key, List.of(type), spot.on(type), asking.on(type), by));
        }
      });
      fetched.put(new Asked(index, field), new Fetched(keys, by));
      added.addAll(by);
    }
    for (TypedRoute typed : visit.cases()) {
      var object = new LayOutObject(graph, spot.on(typed.type()), added);
      object.fetched.putAll(fetchedBy(index));
      object.layOut(typed.route(), asking.on(typed.type()));
    }
  }

  /// What is asked of every type counts as asked by the route of each.
  private Map<Asked, Fetched> fetchedBy(int visit) {
    var first = new LinkedHashMap<Asked, Fetched>();
    fetched.forEach((asked, how) -> {
      if (asked.visit == visit) {
        first.put(new Asked(0, asked.field), how);
      }
    });
    return first;
  }

  private void ask(
      RoutedField field,
      ResponseKey key,
      List<String> types,
      Spot at,
      Asking asking,
      Set<FetchNode> by) {
    var below = asking.selections.field(key, field.field());
    if (field.below() != null) {
      at.keys().ask(key, asking.node, types);
      new LayOutObject(graph, at.below(key, field), by)
          .layOut(field.below(), new Asking(asking.node, below));
    }
  }

  private void enter(FetchNode node, Entrance.Entity entrance, List<String> types) {
    var fields = new ArrayList<WriteRepresentations.FetchedField>();
    for (Source source : entrance.sources()) {
      var how = fetched.get(new Asked(source.visit(), source.field()));
      if (how == null) {
        throw new IllegalStateException("what is needed is fetched: " + source.field().field());
      }
      node.waitFor(how.by);
      fields.add(new WriteRepresentations.FetchedField(source.field().field(), how.keys));
    }
    node.enterBy(
        graph.representations().write(entrance, spot.onTypes(), types, fields, spot.keys()));
  }
}
