package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.TypedRoute;
import org.khronika.gateway.planner.Route.Visit;
import org.khronika.gateway.supergraph.CompositeType;

/// Asks an abstract value once for what is asked alike of every type behind it, where its subgraph
/// declares it for the abstract type.
///
/// Before: `... on Person { name age } ... on Organization { name }`. After: `name ... on Person {
/// age }`.
final class ShareAmongTypes {
  private final CompositeType type;
  private final String graph;

  ShareAmongTypes(CompositeType type, String graph) {
    this.type = type;
    this.graph = graph;
  }

  /// @param typed the first visit of each route is to the subgraph of the abstract value
  Route share(List<TypedRoute> typed) {
    var types = typed.stream().map(TypedRoute::type).toList();
    List<RoutedField> shared =
        typed.isEmpty()
            ? List.of()
            : here(typed.getFirst()).fields().stream()
                .filter(field -> isShared(field, typed))
                .toList();
    var cases = new ArrayList<TypedRoute>();
    for (TypedRoute one : typed) {
      var route = without(shared, one.route());
      if (!route.isEmpty()) {
        cases.add(new TypedRoute(one.type(), route));
      }
    }
    var visit = new Visit(graph, here(), shared, cases, true, true);
    return Route.of(types, List.of(visit));
  }

  private static Route.Entrance here() {
    return new Route.Entrance.Here();
  }

  private static Visit here(TypedRoute typed) {
    return typed.route().visits().getFirst();
  }

  private boolean isShared(RoutedField field, List<TypedRoute> typed) {
    var declared = type.fields().get(field.field().name());
    var source = declared == null ? null : declared.sources().get(graph);
    return source != null
        && source.resolved()
        && source.requires() == null
        && source.type().equals(field.field().type())
        && typed.stream().allMatch(other -> here(other).fields().contains(field));
  }

  private static Route without(List<RoutedField> shared, Route route) {
    var visits = new ArrayList<>(route.visits());
    var here = visits.getFirst();
    var rest = here.fields().stream().filter(field -> !shared.contains(field)).toList();
    visits.set(
        0, new Visit(here.graph(), here.entrance(), rest, here.cases(), false, here.knowsTypes()));
    return Route.of(route.types(), visits);
  }
}
