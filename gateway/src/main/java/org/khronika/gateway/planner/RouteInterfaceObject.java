package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.planner.ChooseRoutes.Routed;

/// Chooses the route of a value that its subgraph knows as an interface object: as an object whose
/// real type it does not know. What is the interface's own can be asked of whoever has it; what
/// depends on the type, the type itself, and what is had only of the types behind the interface, of
/// a subgraph where it is one.
final class RouteInterfaceObject {
  private final ChooseRoutes routes;
  private final Place place;

  RouteInterfaceObject(ChooseRoutes routes, Place place) {
    this.routes = routes;
    this.place = place;
  }

  Routed route(SelectionSet selection) {
    var fieldsByType = possible(selection);
    var common = common(fieldsByType);
    var object = new RouteObject(routes, place.type());
    object.start(VisitDraft.here(place));
    var left = new LinkedHashMap<String, List<Field>>();
    if (fieldsByType.values().stream().anyMatch(fields -> !fields.equals(common))) {
      placeByType(object, without(common, selection.type(), fieldsByType), left);
    }
    var commonLeft = object.place(common);
    if (!commonLeft.isEmpty()) {
      placeByType(object, ofEach(fieldsByType.keySet(), selection.type(), commonLeft), left);
    }
    return ChooseRoutes.routed(object.finish(List.copyOf(fieldsByType.keySet())), selection, left);
  }

  private static void placeByType(
      RouteObject object, SelectionSet selection, Map<String, List<Field>> left) {
    var unanswered = object.placeByType(selection);
    if (unanswered != null) {
      unanswered
          .fieldsByType()
          .forEach(
              (type, fields) -> left.computeIfAbsent(type, t -> new ArrayList<>()).addAll(fields));
    }
  }

  private static SelectionSet ofEach(Set<String> types, String type, List<Field> fields) {
    var fieldsByType = new LinkedHashMap<String, List<Field>>();
    types.forEach(possible -> fieldsByType.put(possible, fields));
    return SelectionSet.of(type, fieldsByType);
  }

  private Map<String, List<Field>> possible(SelectionSet selection) {
    var possible = routes.supergraph().type(place.type()).possibleTypes();
    var fieldsByType = new LinkedHashMap<String, List<Field>>();
    selection
        .fieldsByType()
        .forEach((type, fields) -> {
          if (possible.contains(type)) {
            fieldsByType.put(type, fields);
          }
        });
    return fieldsByType;
  }

  /// The fields of the interface itself that are asked of every type.
  private List<Field> common(Map<String, List<Field>> fieldsByType) {
    var own = routes.supergraph().type(place.type()).fields();
    return fieldsByType.values().stream()
        .findFirst()
        .map(first ->
            first.stream()
                .filter(field -> own.containsKey(field.name()))
                .filter(field ->
                    fieldsByType.values().stream().allMatch(fields -> fields.contains(field)))
                .toList())
        .orElse(List.of());
  }

  private static SelectionSet without(
      List<Field> common, String type, Map<String, List<Field>> fieldsByType) {
    var rest = new LinkedHashMap<String, List<Field>>();
    fieldsByType.forEach((name, fields) ->
        rest.put(name, fields.stream().filter(field -> !common.contains(field)).toList()));
    return SelectionSet.of(type, rest);
  }
}
