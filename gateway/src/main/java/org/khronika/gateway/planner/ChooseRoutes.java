package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.planner.Requested.RequestedOn;
import org.khronika.gateway.supergraph.CompositeType;
import org.khronika.gateway.supergraph.Supergraph;

/// Decides for every field of a selection which subgraph answers it. What the subgraph at hand
/// knows is asked there; for the rest the move that brings most of it is taken, until nothing is
/// left.
final class ChooseRoutes {
  private final Supergraph supergraph;

  ChooseRoutes(Supergraph supergraph) {
    this.supergraph = supergraph;
  }

  /// The route of a composite value that a subgraph answers.
  Route route(String graph, SelectionSet selection) {
    var type = supergraph.type(selection.type());
    var fieldsByType = selection.fieldsByType();
    if (type.isInterfaceObjectIn(graph)) {
      return routeInterfaceObject(graph, type, fieldsByType);
    }
    return type.isAbstractIn(graph)
        ? routeAbstract(graph, type, fieldsByType, RouteBuilder.whatever(fieldsByType))
        : routeObject(graph, type, selection.anyFields(), RouteBuilder.whatever(fieldsByType));
  }

  private Route routeObject(
      String graph, CompositeType type, List<Field> fields, RouteBuilder route) {
    var left = new ArrayList<Field>();
    for (Field field : fields) {
      if (isResolved(type, graph, field)) {
        request(graph, field, route);
      } else if (!field.isTypename()) {
        left.add(field);
      }
    }
    while (!left.isEmpty()) {
      var move = bestMove(graph, type.name(), left);
      var moved = supergraph.type(move.type());
      var taken = left.stream().filter(field -> isResolved(moved, move.graph(), field)).toList();
      left.removeAll(taken);
      var there = routeObject(move.graph(), moved, taken, route.another());
      route.hop(move, on(move.type(), there));
    }
    return route.build();
  }

  private Route routeAbstract(
      String graph,
      CompositeType type,
      SequencedMap<String, List<Field>> fieldsByType,
      RouteBuilder route) {
    var possible = possibleTypes(graph, type, fieldsByType);
    var common =
        CommonFields.find(type, possible, field -> isResolvedByAll(type, possible, graph, field));
    route.request(RequestedField.TYPENAME);
    common.forEach(field -> request(graph, field, route));
    possible.forEach((name, fields) -> {
      var rest = CommonFields.without(common, fields).filter(field -> !field.isTypename()).toList();
      if (!rest.isEmpty()) {
        var there = routeObject(graph, supergraph.type(name), rest, route.where(name));
        route.request(new RequestedOn(name, there.selections()));
        there.hops().forEach(route::hop);
      }
    });
    return route.build();
  }

  /// The subgraph does not know what the value really is, so all but its own fields of the
  /// interface is asked where the interface is one.
  private Route routeInterfaceObject(
      String graph, CompositeType type, SequencedMap<String, List<Field>> fieldsByType) {
    var route = RouteBuilder.whatever(fieldsByType);
    var common = CommonFields.find(type, fieldsByType, field -> isResolved(type, graph, field));
    common.forEach(field -> request(graph, field, route));
    var left = new LinkedHashMap<String, List<Field>>();
    fieldsByType.forEach(
        (name, fields) -> left.put(name, CommonFields.without(common, fields).toList()));
    var asked = left.values().stream().flatMap(List::stream).toList();
    if (!asked.isEmpty()) {
      var move =
          Move.from(graph, type.name(), supergraph).stream()
              .filter(candidate -> type.isAbstractIn(candidate.graph()))
              .min(Comparator.comparingLong(candidate -> -countResolved(candidate.graph(), left)))
              .orElseThrow(() -> unplannable(graph, type.name(), asked.getFirst()));
      route.hop(move, on(type.name(), routeAbstract(move.graph(), type, left, route.another())));
    }
    return route.build();
  }

  private void request(String graph, Field field, RouteBuilder route) {
    var selection = field.selection();
    var below = selection == null ? new Route(List.of(), List.of()) : route(graph, selection);
    route.request(field, below);
  }

  private static Route on(String type, Route route) {
    return new Route(List.of(new RequestedOn(type, route.selections())), route.hops());
  }

  private Move bestMove(String graph, String type, List<Field> left) {
    return Move.from(graph, type, supergraph).stream()
        .filter(move -> countResolved(move, left) > 0)
        .min(Comparator.comparingLong(move -> -countResolved(move, left)))
        .orElseThrow(() -> unplannable(graph, type, left.getFirst()));
  }

  private long countResolved(Move move, List<Field> fields) {
    var type = supergraph.type(move.type());
    return fields.stream().filter(field -> isResolved(type, move.graph(), field)).count();
  }

  private long countResolved(String graph, Map<String, List<Field>> fieldsByType) {
    return fieldsByType.entrySet().stream()
        .flatMap(entry -> entry.getValue().stream().map(field -> Map.entry(entry.getKey(), field)))
        .filter(entry -> isResolved(supergraph.type(entry.getKey()), graph, entry.getValue()))
        .count();
  }

  private static boolean isResolved(CompositeType type, String graph, Field field) {
    if (!type.resolves(graph, field.name())) {
      return false;
    }
    if (type.requirement(graph, field.name()) != null) {
      throw new UnplannableException(
          "The field "
              + type.name()
              + "."
              + field.name()
              + " needs @requires, which is not planned yet.");
    }
    return true;
  }

  /// An implementation may be told to be asked elsewhere than its interface.
  private boolean isResolvedByAll(
      CompositeType type, Map<String, List<Field>> possible, String graph, Field field) {
    return isResolved(type, graph, field)
        && possible.keySet().stream()
            .allMatch(name -> isResolved(supergraph.type(name), graph, field));
  }

  private static SequencedMap<String, List<Field>> possibleTypes(
      String graph, CompositeType type, SequencedMap<String, List<Field>> fieldsByType) {
    SequencedSet<String> members = type.members().getOrDefault(graph, new LinkedHashSet<>());
    var possible = new LinkedHashMap<String, List<Field>>();
    fieldsByType.forEach((name, fields) -> {
      if (members.contains(name)) {
        possible.put(name, fields);
      }
    });
    return possible;
  }

  private UnplannableException unplannable(String graph, String type, Field field) {
    return new UnplannableException(
        "The field %s.%s cannot be reached from the subgraph %s: no key of %s leads to a subgraph that answers it."
            .formatted(type, field.name(), supergraph.subgraph(graph).name(), type));
  }
}
