package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.plan.SharedField;
import org.khronika.gateway.planner.FetchNode.Subject;
import org.khronika.gateway.planner.FetchStep.EntityStep;
import org.khronika.gateway.planner.FetchStep.NodesStep;
import org.khronika.gateway.planner.FetchStep.RootStep;
import org.khronika.gateway.supergraph.Nodes;

/// Orders requests by their waves, numbers them, and sorts what each asks.
final class MakeSteps {
  private MakeSteps() {}

  static List<FetchStep> make(List<Request> requests) {
    var waves = Waves.of(requests);
    var order =
        IntStream.range(0, requests.size())
            .boxed()
            .sorted(Comparator.comparingInt(waves::earliest))
            .toList();
    var steps = new ArrayList<FetchStep>();
    for (int index : order) {
      var after = waves.after(index).stream().map(order::indexOf).sorted().toList();
      steps.add(step(steps.size(), after, requests.get(index)));
    }
    return List.copyOf(steps);
  }

  private static FetchStep step(int id, List<Integer> after, Request request) {
    var first = request.nodes().getFirst();
    return switch (first.subject()) {
      case Subject.Root _ -> {
        var selections = new Selections();
        request.nodes().forEach(node -> selections.add(node.selections()));
        yield request.graph().equals(Nodes.GRAPH)
            ? new NodesStep(id, after, first.path(), selections.asked())
            : new RootStep(
                id,
                after,
                request.graph(),
                first.path(),
                selections.requested(),
                shared(selections, first.keys()));
      }
      case Subject.Entities _ ->
          new EntityStep(id, after, request.graph(), MakeBatches.make(request.nodes()));
    };
  }

  /// What other answers bring a part of, too.
  static List<SharedField> shared(Selections selections, ResponseKeys keys) {
    var shared = new ArrayList<SharedField>();
    selections.forEachComposite((key, below) -> {
      if (keys.isShared(key)) {
        shared.add(new SharedField(key, shared(below, keys.below(key))));
      }
    });
    return shared.stream().distinct().toList();
  }

  /// Where a mutation asks a subgraph for root fields that are no query.
  static boolean isMutation(RootStep step, Operation operation) {
    return operation.kind() == Operation.Kind.MUTATION && step.at().segments().isEmpty();
  }
}
