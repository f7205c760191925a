package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.planner.FetchNode.Subject;

/// Lets all that a wave asks one subgraph travel in one request.
///
/// Before: `0 A`, `1 C`, `2 B after 0`, `3 B after 0`, `4 B after 1`. After: `A`, `C`, and one
/// request to `B` that waits for both.
final class GroupByWave {
  private GroupByWave() {}

  private record Together(int wave, String graph, Object kind) {}

  static List<Request> group(List<FetchNode> nodes) {
    var alone = nodes.stream().map(node -> new Request(node.graph(), List.of(node))).toList();
    var waves = Waves.of(alone);
    var groups = new LinkedHashMap<Together, List<FetchNode>>();
    for (int wave = 0; wave < waves.count(); wave++) {
      for (int i = 0; i < alone.size(); i++) {
        if (waves.earliest(i) == wave) {
          var node = nodes.get(i);
          groups
              .computeIfAbsent(
                  new Together(wave, node.graph(), kind(node)), together -> new ArrayList<>())
              .add(node);
        }
      }
    }
    return groups.entrySet().stream()
        .map(entry -> new Request(entry.getKey().graph(), entry.getValue()))
        .toList();
  }

  /// Root fields of different objects cannot be told apart in one answer.
  private static Object kind(FetchNode node) {
    return switch (node.subject()) {
      case Subject.Root _ -> node.path();
      case Subject.Entities _ -> EntityPath.class;
    };
  }
}
