package org.khronika.gateway.planner;

import static java.util.stream.Collectors.joining;

import java.util.List;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.plan.PrintPlan;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.supergraph.Supergraph;

/// Plans an operation: chooses where it starts and how it goes on, joins what can travel together,
/// and writes down the requests.
public final class PlanOperation {
  private PlanOperation() {}

  /// @throws UnplannableException naming a field that cannot be reached, and why
  public static QueryPlan plan(Operation operation, Supergraph supergraph) {
    return planned(operation, supergraph).plan();
  }

  /// The same, each stage as text.
  public static List<Stage> explain(Operation operation, Supergraph supergraph) {
    var planned = planned(operation, supergraph);
    return List.of(
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
      List<Route> routes,
      List<FetchNode> nodes,
      List<Request> grouped,
      List<Request> delayed,
      QueryPlan plan) {}

  private static Planned planned(Operation operation, Supergraph supergraph) {
    var keys = new ResponseKeys(supergraph);
    var projection = new MakeProjection(supergraph.schema()).project(operation.root(), keys);
    var routes = RouteRoots.choose(operation, supergraph);
    var graph = new BuildFetchGraph(supergraph);
    routes.forEach(route -> graph.add(route, keys));
    var grouped = GroupByWave.group(graph.nodes());
    var delayed = DelayToMerge.apply(grouped);
    var plan = new WriteFetches(operation).write(MakeSteps.make(delayed), projection);
    return new Planned(routes, graph.nodes(), grouped, delayed, plan);
  }

  /// A stage of planning, for people.
  public record Stage(String name, String text) {}
}
