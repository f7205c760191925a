package org.khronika.gateway.planner;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.PrintOperation;
import org.khronika.gateway.operation.WithholdFields;
import org.khronika.gateway.plan.PrintPlan;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.planner.Detours.Detour;
import org.khronika.gateway.supergraph.Supergraph;

/// Plans an operation: chooses the routes of its values, lays them out as a fetch graph, lets what
/// can travel together do so, and writes down the requests. Where routes could have been chosen
/// otherwise, the other ways are tried, since what a choice costs depends on what else is asked.
public final class PlanOperation {
  private static final int MOST_TRIES = 64;

  private final Operation asked;
  private final Supergraph supergraph;
  private final Permissions permissions;

  private PlanOperation(Operation asked, Supergraph supergraph, Permissions permissions) {
    this.asked = asked;
    this.supergraph = supergraph;
    this.permissions = permissions;
  }

  /// @param permissions what the caller may have: the rest is answered without being asked for
  /// @throws UnplannableException naming a field that cannot be reached, and why
  public static QueryPlan plan(
      Operation operation, Supergraph supergraph, Permissions permissions) {
    var planning = new PlanOperation(operation, supergraph, permissions);
    return planning.write(planning.best());
  }

  /// The same, each stage as text.
  public static List<Stage> explain(
      Operation operation, Supergraph supergraph, Permissions permissions) {
    var planning = new PlanOperation(operation, supergraph, permissions);
    var best = planning.best();
    return List.of(
        new Stage("permitted operation", PrintOperation.print(best.permitted())),
        new Stage("routes", PrintRoutes.print(best.routes())),
        new Stage("fetch graph", lines(best.nodes())),
        new Stage("grouped by wave", lines(best.grouped())),
        new Stage("delayed to merge", lines(best.requests())),
        new Stage("plan", PrintPlan.print(planning.write(best))));
  }

  private static String lines(List<?> parts) {
    return parts.stream().map(part -> part.toString().stripTrailing() + "\n").collect(joining());
  }

  private QueryPlan write(DraftPlan draft) {
    var nodes = new WriteNodes(draft.permitted(), supergraph, permissions);
    return new WriteFetches(
            draft.permitted(), nodes, draft.projection(), MakeSteps.make(draft.requests()))
        .write();
  }

  /// The first draft, made better as long as leaving out one detour makes it so.
  private DraftPlan best() {
    var best = draft(Set.of());
    var tries = 0;
    for (var better = Optional.of(best); better.isPresent(); ) {
      best = better.get();
      better = Optional.empty();
      for (Set<Detour> avoided : best.alternatives()) {
        if (tries++ == MOST_TRIES) {
          return best;
        }
        better = tryDraft(avoided).filter(best::isWorseThan);
        if (better.isPresent()) {
          break;
        }
      }
    }
    return best;
  }

  /// A draft without these detours, unless there is no other way.
  private Optional<DraftPlan> tryDraft(Set<Detour> avoided) {
    try {
      return Optional.of(draft(avoided));
    } catch (UnplannableException e) {
      return Optional.empty();
    }
  }

  private DraftPlan draft(Set<Detour> avoided) {
    var keys = new ResponseKeys(supergraph);
    var projection = new MakeProjection(supergraph, permissions).project(asked.root(), keys);
    var permitted = WithholdFields.withhold(asked, permissions);
    var detours = new Detours(avoided);
    var routes = RouteRoots.choose(permitted, supergraph, detours);
    var graph = new BuildFetchGraph(supergraph);
    routes.forEach(route -> graph.add(route, keys));
    var grouped = GroupByWave.group(graph.nodes());
    return new DraftPlan(
        permitted,
        projection,
        routes,
        graph.nodes(),
        grouped,
        DelayToMerge.apply(grouped),
        detours);
  }

  /// A stage of planning, for people.
  public record Stage(String name, String text) {}
}
