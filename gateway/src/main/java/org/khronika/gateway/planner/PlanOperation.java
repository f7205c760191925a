package org.khronika.gateway.planner;

import java.util.List;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.plan.PrintPlan;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.planner.Route.Start;
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
        new Stage("routes", PrintRoutes.print(planned.starts())),
        new Stage("requests by wave", PrintRoutes.printSteps(planned.steps())),
        new Stage("plan", PrintPlan.print(planned.plan())));
  }

  private record Planned(List<Start> starts, List<FetchStep> steps, QueryPlan plan) {}

  private static Planned planned(Operation operation, Supergraph supergraph) {
    var starts = new ChooseStarts(supergraph).choose(operation);
    var steps = new GroupHopsByWave(operation.kind()).group(starts);
    return new Planned(
        starts,
        steps,
        new WriteFetches(operation)
            .write(steps, MakeProjection.of(operation.root(), supergraph.schema())));
  }

  /// A stage of planning, for people.
  public record Stage(String name, String text) {}
}
