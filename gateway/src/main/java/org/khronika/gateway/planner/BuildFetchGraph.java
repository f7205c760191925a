package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.EntityPath.Segment;
import org.khronika.gateway.planner.Route.Entrance;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.Source;
import org.khronika.gateway.planner.Route.TypedRoute;
import org.khronika.gateway.planner.Route.Visit;
import org.khronika.gateway.supergraph.Supergraph;

/// Lays routes out over the paths of the answer: every visit becomes a node, with its response
/// keys, and with edges to the nodes that bring what it needs.
final class BuildFetchGraph {
  private final WriteRepresentations representations;
  private final List<FetchNode> nodes = new ArrayList<>();

  BuildFetchGraph(Supergraph supergraph) {
    this.representations = new WriteRepresentations(supergraph);
  }

  /// Where an object stands.
  ///
  /// @param onType what it is, if the way on holds for that type only; else empty
  private record Spot(EntityPath path, String onType, ResponseKeys keys) {
    Spot below(ResponseKey key) {
      var step = new EntityPath(List.of(new Segment(onType, key)));
      return new Spot(step.below(path), "", keys.below(key));
    }

    Spot on(String type) {
      return new Spot(path, type, keys);
    }
  }

  /// The nodes that bring a field, its value's own later ones among them.
  private record Brought(int visit, RoutedField field) {}

  /// Adds the nodes of root fields, all of which wait for those that are there already.
  void add(Route route, ResponseKeys keys) {
    var before = List.copyOf(nodes);
    var spot = new Spot(EntityPath.ROOT, "", keys);
    var first = new LinkedHashSet<FetchNode>();
    walk(route, spot, null, null, new LinkedHashMap<>(), first);
    first.stream().filter(node -> node.after().isEmpty()).forEach(node -> node.waitFor(before));
  }

  List<FetchNode> nodes() {
    return List.copyOf(nodes);
  }

  /// @param here the node that asks for the object, and what it asks of it; null at the root
  /// @param created takes the nodes that were made
  private void walk(
      Route route,
      Spot spot,
      @Nullable FetchNode here,
      @Nullable Selections selections,
      Map<Brought, Set<FetchNode>> brought,
      Set<FetchNode> created) {
    var visiting = new ArrayList<FetchNode>();
    for (Visit visit : route.visits()) {
      visiting.add(
          visit.entrance() instanceof Entrance.Here && here != null ? here : node(visit, spot));
    }
    for (int i = 0; i < visiting.size(); i++) {
      var visit = route.visits().get(i);
      var node = visiting.get(i);
      var asked = node == here && selections != null ? selections : node.selections();
      if (node != here) {
        created.add(node);
      }
      walk(visit, i, route.types(), spot, node, asked, brought, created);
    }
    for (int i = 0; i < visiting.size(); i++) {
      if (route.visits().get(i).entrance() instanceof Entrance.Entity entrance) {
        enter(visiting.get(i), entrance, visiting, route.types(), spot, brought);
      } else if (visiting.get(i) != here && here != null) {
        visiting.get(i).waitFor(List.of(here));
      }
    }
  }

  private FetchNode node(Visit visit, Spot spot) {
    var node = new FetchNode(nodes.size(), visit.graph(), spot.path, spot.keys);
    nodes.add(node);
    return node;
  }

  private void walk(
      Visit visit,
      int index,
      List<String> types,
      Spot spot,
      FetchNode node,
      Selections selections,
      Map<Brought, Set<FetchNode>> brought,
      Set<FetchNode> created) {
    if (visit.typename()) {
      selections.typename();
    }
    for (RoutedField field : visit.fields()) {
      var bringing = new LinkedHashSet<FetchNode>();
      bringing.add(node);
      typesByKey(field, types, spot.keys)
          .forEach((key, typesOfKey) -> {
            if (typesOfKey.size() == types.size()) {
              ask(field, key, types, spot, node, selections, bringing);
            } else {
              typesOfKey.forEach(type ->
                  ask(
                      field,
                      key,
                      List.of(type),
                      spot.on(type),
                      node,
                      selections.on(type),
                      bringing));
            }
          });
      brought.put(new Brought(index, field), bringing);
      created.addAll(bringing);
    }
    for (TypedRoute typed : visit.cases()) {
      walk(
          typed.route(),
          spot.on(typed.type()),
          node,
          selections.on(typed.type()),
          asFirstVisit(index, brought),
          created);
    }
  }

  /// What is asked of every type counts as asked by the route of each.
  private static Map<Brought, Set<FetchNode>> asFirstVisit(
      int index, Map<Brought, Set<FetchNode>> brought) {
    var first = new LinkedHashMap<Brought, Set<FetchNode>>();
    brought.forEach((asked, by) -> {
      if (asked.visit == index) {
        first.put(new Brought(0, asked.field), by);
      }
    });
    return first;
  }

  private static SequencedMap<ResponseKey, List<String>> typesByKey(
      RoutedField field, List<String> types, ResponseKeys keys) {
    var typesByKey = new LinkedHashMap<ResponseKey, List<String>>();
    for (String type : types) {
      var key =
          field.isInternal()
              ? keys.ofGateway(type, field.field())
              : keys.ofClient(type, field.field());
      typesByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(type);
    }
    return typesByKey;
  }

  private void ask(
      RoutedField routed,
      ResponseKey key,
      List<String> types,
      Spot spot,
      FetchNode node,
      Selections selections,
      Set<FetchNode> bringing) {
    Field field = routed.field();
    var below = selections.field(key, field);
    if (routed.below() != null) {
      spot.keys.ask(key, node, types);
      walk(routed.below(), spot.below(key), node, below, new LinkedHashMap<>(), bringing);
    }
  }

  private void enter(
      FetchNode node,
      Entrance.Entity entrance,
      List<FetchNode> visiting,
      List<String> types,
      Spot spot,
      Map<Brought, Set<FetchNode>> brought) {
    for (Source source : entrance.sources()) {
      var bringing = brought.get(new Brought(source.visit(), source.field()));
      node.waitFor(
          bringing == null ? List.of(visiting.get(source.visit())) : List.copyOf(bringing));
    }
    var onTypes = spot.onType.isEmpty() ? List.<String>of() : List.of(spot.onType);
    node.enterBy(representations.write(entrance, onTypes, types, spot.keys));
  }
}
