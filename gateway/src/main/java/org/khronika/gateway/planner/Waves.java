package org.khronika.gateway.planner;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// When each of some requests can be sent, and when it must be, counted in waves from 0.
final class Waves {
  private final int[][] after;
  private final int[] earliest;
  private final int[] latest;

  private Waves(int[][] after) {
    this.after = after;
    this.earliest = new int[after.length];
    this.latest = new int[after.length];
  }

  static Waves of(List<Request> requests) {
    var byNode = Request.byNode(requests);
    var after = new int[requests.size()][];
    for (int i = 0; i < after.length; i++) {
      var self = i;
      after[i] =
          requests.get(i).nodes().stream()
              .flatMap(node -> node.after().stream())
              .mapToInt(byNode::get)
              .filter(other -> other != self)
              .distinct()
              .sorted()
              .toArray();
    }
    var waves = new Waves(after);
    waves.compute();
    return waves;
  }

  /// Waits of at most so many steps are resolved in so many rounds.
  private void compute() {
    var changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < after.length; i++) {
        var wave = IntStream.of(after[i]).map(other -> earliest[other] + 1).max().orElse(0);
        changed |= wave != earliest[i];
        earliest[i] = wave;
      }
    }
    Arrays.fill(latest, count() - 1);
    changed = true;
    while (changed) {
      changed = false;
      for (int i = 0; i < after.length; i++) {
        for (int other : after[i]) {
          if (latest[other] > latest[i] - 1) {
            latest[other] = latest[i] - 1;
            changed = true;
          }
        }
      }
    }
  }

  int count() {
    return 1 + IntStream.of(earliest).max().orElse(-1);
  }

  int earliest(int request) {
    return earliest[request];
  }

  /// The last wave in which the request can be sent without making the whole take longer.
  int latest(int request) {
    return latest[request];
  }

  /// Whether the request waits for the other, directly or not.
  boolean waitsFor(int request, int other) {
    return IntStream.of(after[request]).anyMatch(next -> next == other || waitsFor(next, other));
  }

  List<Integer> after(int request) {
    return IntStream.of(after[request]).boxed().toList();
  }
}
