package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.List;

/// Puts off a request that nothing is in a hurry for, when its subgraph is asked again later
/// anyway.
///
/// Before: `A`, `B after A`, `C after A`, `B after C`. After: `A`, `C after A`, `B after A and C`.
/// Where putting it off would make the whole take longer, it stays.
final class DelayToMerge {
  private DelayToMerge() {}

  static List<Request> apply(List<Request> requests) {
    var merged = requests;
    var before = 0;
    while (merged.size() != before) {
      before = merged.size();
      merged = mergeOne(merged);
    }
    return merged;
  }

  private static List<Request> mergeOne(List<Request> requests) {
    var waves = Waves.of(requests);
    for (int early = 0; early < requests.size(); early++) {
      for (int late = 0; late < requests.size(); late++) {
        if (late != early
            && waves.earliest(late) >= waves.earliest(early)
            && waves.earliest(late) <= waves.latest(early)
            && isSame(requests.get(early), requests.get(late))
            && !waves.waitsFor(late, early)) {
          var merged = new ArrayList<>(requests);
          merged.set(late, requests.get(early).and(requests.get(late)));
          merged.remove(early);
          return List.copyOf(merged);
        }
      }
    }
    return requests;
  }

  private static boolean isSame(Request early, Request late) {
    return early.graph().equals(late.graph()) && early.isForEntities() && late.isForEntities();
  }
}
