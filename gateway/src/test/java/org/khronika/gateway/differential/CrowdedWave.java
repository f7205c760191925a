package org.khronika.gateway.differential;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Looks for a wave of a printed plan in which one subgraph is asked for entities twice, or twice
/// for root fields of the same place: one request could have asked for all.
final class CrowdedWave {
  /// `3 COURTS after [1, 2] at tag.query`, and the operation on the next line.
  private static final Pattern FETCH =
      Pattern.compile("^(\\d+) (\\w+)(?: after \\[([\\d, ]*)])?(.*)\\n(.*)$", Pattern.MULTILINE);

  private CrowdedWave() {}

  static Optional<String> in(String plan) {
    var waves = new LinkedHashMap<String, Integer>();
    var taken = new LinkedHashSet<String>();
    var fetches = FETCH.matcher(plan).results().iterator();
    while (fetches.hasNext()) {
      var fetch = fetches.next();
      var wave = 1 + latest(fetch.group(3), waves);
      waves.put(fetch.group(1), wave);
      var kind =
          fetch.group(5).contains(" _entities(") ? "entities" : "root fields" + fetch.group(4);
      if (!taken.add(kind + " of " + fetch.group(2) + " in wave " + wave)) {
        return Optional.of(
            "two requests for %s of %s in wave %d of%n%s"
                .formatted(kind, fetch.group(2), wave, plan));
      }
    }
    return Optional.empty();
  }

  private static int latest(String after, Map<String, Integer> waves) {
    return after == null
        ? 0
        : Arrays.stream(after.split(", ", -1)).mapToInt(waves::get).max().orElse(0);
  }
}
