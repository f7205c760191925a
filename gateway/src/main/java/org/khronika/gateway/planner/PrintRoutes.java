package org.khronika.gateway.planner;

import java.util.List;
import java.util.stream.Collectors;
import org.khronika.gateway.planner.Route.Entrance;
import org.khronika.gateway.planner.Route.RoutedField;
import org.khronika.gateway.planner.Route.TypedRoute;
import org.khronika.gateway.planner.Route.Visit;

/// Routes as indented text: what each subgraph is asked, and how it is entered.
final class PrintRoutes {
  private final StringBuilder text = new StringBuilder();

  private PrintRoutes() {}

  static String print(List<Route> routes) {
    var print = new PrintRoutes();
    routes.forEach(route -> print.route(route, ""));
    return print.text.toString();
  }

  private void route(Route route, String indent) {
    for (int i = 0; i < route.visits().size(); i++) {
      var visit = route.visits().get(i);
      switch (visit.entrance()) {
        case Entrance.Here _ -> visit(visit, indent);
        case Entrance.Root _ -> {
          line(indent, visit.graph());
          visit(visit, indent + "  ");
        }
        case Entrance.Entity entity -> {
          line(indent, i + ": " + visit.graph() + " by " + entity(entity));
          visit(visit, indent + "  ");
        }
      }
    }
  }

  private static String entity(Entrance.Entity entity) {
    return entity.type()
        + "("
        + entity.key()
        + ")"
        + (entity.requires().isEmpty() ? "" : " with " + entity.requires())
        + " from "
        + entity.sources().stream()
            .map(source -> source.visit() + "." + source.field().field().name())
            .collect(Collectors.joining(", "));
  }

  private void visit(Visit visit, String indent) {
    if (visit.typename()) {
      line(indent, "__typename");
    }
    for (RoutedField field : visit.fields()) {
      line(indent, field.field().head() + (field.isInternal() ? " (internal)" : ""));
      if (field.below() != null) {
        route(field.below(), indent + "  ");
      }
    }
    for (TypedRoute typed : visit.cases()) {
      line(indent, "on " + typed.type());
      route(typed.route(), indent + "  ");
    }
  }

  private void line(String indent, String what) {
    text.append(indent).append(what).append('\n');
  }
}
