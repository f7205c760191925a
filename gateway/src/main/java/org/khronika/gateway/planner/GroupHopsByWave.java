package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeSet;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.planner.FetchStep.Batch;
import org.khronika.gateway.planner.FetchStep.Case;
import org.khronika.gateway.planner.FetchStep.EntityStep;
import org.khronika.gateway.planner.FetchStep.RootStep;
import org.khronika.gateway.planner.Route.Hop;
import org.khronika.gateway.planner.Route.Start;

/// Turns routes, which are trees of hops, into requests: all hops of a wave that enter the same
/// subgraph travel in one.
///
/// Before: `A ─ hop to B`, `A ─ hop to B`, `C ─ hop to B`. After: `A`, `C`, then one request to `B`
/// that waits for both. Where the same is asked at several paths, their entities share one list.
///
/// A mutation's root fields run one after the other, so each starts when all that the former began
/// is done.
final class GroupHopsByWave {
  private final Operation.Kind kind;
  private final List<FetchStep> steps = new ArrayList<>();

  GroupHopsByWave(Operation.Kind kind) {
    this.kind = kind;
  }

  /// A hop whose entities come with the answer of the request `from`.
  private record Pending(int from, Hop hop) {}

  List<FetchStep> group(List<Start> starts) {
    switch (kind) {
      case QUERY -> follow(starts, List.of());
      case MUTATION -> {
        for (Start start : starts) {
          follow(List.of(start), steps.stream().map(FetchStep::id).toList());
        }
      }
    }
    return List.copyOf(steps);
  }

  private void follow(List<Start> starts, List<Integer> after) {
    List<Pending> wave = new ArrayList<>();
    for (Start start : starts) {
      var step = new RootStep(steps.size(), after, start.graph(), start.route().selections());
      steps.add(step);
      start.route().hops().forEach(hop -> wave.add(new Pending(step.id(), hop)));
    }
    List<Pending> current = wave;
    while (!current.isEmpty()) {
      current = startWave(current);
    }
  }

  /// Adds the wave's requests, and returns the hops that their answers allow.
  private List<Pending> startWave(List<Pending> wave) {
    var byGraph = new LinkedHashMap<String, List<Pending>>();
    wave.forEach(pending ->
        byGraph.computeIfAbsent(pending.hop().graph(), graph -> new ArrayList<>()).add(pending));
    var next = new ArrayList<Pending>();
    byGraph.forEach((graph, hops) -> {
      var id = steps.size();
      var after = new TreeSet<>(hops.stream().map(Pending::from).toList());
      steps.add(new EntityStep(id, List.copyOf(after), graph, batches(hops)));
      for (Pending pending : hops) {
        var path = pending.hop().path();
        pending.hop().route().hops().forEach(hop -> next.add(new Pending(id, hop.below(path))));
      }
    });
    return next;
  }

  private static List<Batch> batches(List<Pending> hops) {
    var casesByPath = new LinkedHashMap<EntityPath, LinkedHashSet<Case>>();
    for (Pending pending : hops) {
      casesByPath
          .computeIfAbsent(pending.hop().path(), path -> new LinkedHashSet<>())
          .add(new Case(pending.hop().representation(), pending.hop().route().selections()));
    }
    SequencedMap<LinkedHashSet<Case>, List<EntityPath>> pathsByCases = new LinkedHashMap<>();
    casesByPath.forEach(
        (path, cases) -> pathsByCases.computeIfAbsent(cases, c -> new ArrayList<>()).add(path));
    return pathsByCases.entrySet().stream()
        .map(entry -> new Batch(entry.getValue(), List.copyOf(entry.getKey())))
        .toList();
  }
}
