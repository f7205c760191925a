package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.IntrospectionPart;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.supergraph.Supergraph;

/// Chooses the routes of an operation's root fields: a query's is one, to all subgraphs at once; a
/// mutation has one after the other, each with all the next fields that its subgraph answers.
final class RouteRoots {
  private final ChooseRoutes routes;
  private final String type;

  private RouteRoots(Operation operation, Supergraph supergraph, Detours detours) {
    this.routes = new ChooseRoutes(supergraph, detours);
    this.type = operation.root().type();
  }

  static List<Route> choose(Operation operation, Supergraph supergraph, Detours detours) {
    var roots = new RouteRoots(operation, supergraph, detours);
    var fields =
        operation.root().anyFields().stream()
            .filter(field -> !field.isTypename() && !IntrospectionPart.contains(field.name()))
            .toList();
    return switch (operation.kind()) {
      case QUERY -> List.of(roots.query(fields));
      case MUTATION -> roots.mutation(fields);
    };
  }

  private Route query(List<Field> fields) {
    var object = new RouteObject(routes, type);
    var left = object.place(fields);
    if (!left.isEmpty()) {
      throw unplannable(type, left.getFirst(), "");
    }
    return object.finish(List.of(type));
  }

  private List<Route> mutation(List<Field> fields) {
    var chosen = new ArrayList<Route>();
    for (var left = fields; !left.isEmpty(); ) {
      var run = longestRun(left);
      chosen.add(run.route);
      left = left.subList(run.length, left.size());
    }
    return chosen;
  }

  private Run longestRun(List<Field> fields) {
    return routes.placesOf(type).stream()
        .map(place -> run(place, fields))
        .reduce((one, other) -> other.length > one.length ? other : one)
        .filter(longest -> longest.length > 0)
        .orElseThrow(() -> unplannable(type, fields.getFirst(), ""));
  }

  /// The first fields that one subgraph answers.
  private record Run(int length, Route route) {}

  private Run run(Place place, List<Field> fields) {
    var object = new RouteObject(routes, type);
    object.start(VisitDraft.root(place));
    var length = 0;
    while (length < fields.size() && object.place(List.of(fields.get(length))).isEmpty()) {
      length++;
    }
    return new Run(length, object.finish(List.of(type)));
  }

  private UnplannableException unplannable(String parent, Field field, String path) {
    var here = path + field.key();
    var below = field.selection();
    return below == null || isUnknown(parent, field)
        ? new UnplannableException(
            "The field %s.%s at %s cannot be reached: no subgraph answers it whatever the value is, or no key leads to one that does."
                .formatted(parent, field.name(), here))
        : unplannable(below, here);
  }

  private UnplannableException unplannable(SelectionSet left, String path) {
    return left.fieldsByType().entrySet().stream()
        .flatMap(entry -> first(entry.getKey(), entry.getValue()))
        .map(first -> unplannable(first.parent, first.field, path + "."))
        .findFirst()
        .orElseGet(() -> new UnplannableException("The value at " + path + " cannot be reached."));
  }

  private record First(String parent, Field field) {}

  private static Stream<First> first(String type, List<Field> fields) {
    return fields.stream().map(field -> new First(type, field)).limit(1);
  }

  private boolean isUnknown(String parent, Field field) {
    return routes.placesOf(parent).stream()
        .allMatch(place -> routes.fields().find(place, parent, field.name()) == null);
  }
}
