package org.khronika.gateway.planner;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.PrintOperation;
import org.khronika.gateway.operation.WithholdFields;
import org.khronika.gateway.plan.PrintPlan;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.supergraph.Supergraph;

/// Plans an operation: chooses where it starts and how it goes on, joins what can travel together,
/// and writes down the requests.
public final class PlanOperation {
  private PlanOperation() {}

  /// @param permissions what the caller may have: the rest is answered without being asked for
  /// @throws UnplannableException naming a field that cannot be reached, and why
  public static QueryPlan plan(
      Operation operation, Supergraph supergraph, Permissions permissions) {
    return planned(operation, supergraph, permissions).plan();
  }

  /// The same, each stage as text.
  public static List<Stage> explain(
      Operation operation, Supergraph supergraph, Permissions permissions) {
    var planned = planned(operation, supergraph, permissions);
    return List.of(
        new Stage("permitted operation", PrintOperation.print(planned.permitted())),
        new Stage("routes", PrintRoutes.print(planned.routes())),
        new Stage("fetch graph", lines(planned.nodes())),
        new Stage("grouped by wave", lines(planned.grouped())),
        new Stage("delayed to merge", lines(planned.delayed())),
        new Stage("plan", PrintPlan.print(planned.plan())));
  }

  private static String lines(List<?> parts) {
    return parts.stream().map(part -> part.toString().stripTrailing() + "\n").collect(joining());
  }

  private record Planned(
      Operation permitted,
      List<Route> routes,
      List<FetchNode> nodes,
      List<Request> grouped,
      List<Request> delayed,
      QueryPlan plan) {}

  private static Planned planned(Operation asked, Supergraph supergraph, Permissions permissions) {
    var keys = new ResponseKeys(supergraph);
    var projection =
        new MakeProjection(supergraph.schema(), permissions).project(asked.root(), keys);
    var permitted = WithholdFields.withhold(asked, permissions);
    var routes = RouteRoots.choose(permitted, supergraph);
    var graph = new BuildFetchGraph(supergraph);
    routes.forEach(route -> graph.add(route, keys));
    var grouped = GroupByWave.group(graph.nodes());
    var delayed = DelayToMerge.apply(grouped);
    var plan = new WriteFetches(permitted).write(MakeSteps.make(delayed), projection);
    return new Planned(permitted, routes, graph.nodes(), grouped, delayed, plan);
  }

  /// A stage of planning, for people.
  public record Stage(String name, String text) {}
}
