package org.khronika.gateway.differential;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khronika.gateway.world.Json;
import org.khronika.gateway.world.World;

/// Whatever is asked, the gateway answers what a single server would that knows everything: the
/// same data in the same order, errors when that one has some, the same mutations in the same
/// order; and no subgraph is asked twice at once where one request would do.
class DifferentialTest {
  private static final Path CASES = Path.of("src/test/resources/cases");
  private static final int OPERATIONS = Integer.getInteger("differential.operations", 1_500);
  private static final int MOST_REPORTED = 3;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "assessment",
        "bundles",
        "dossier",
        "intake",
        "library",
        "movement",
        "newsroom",
        "nodes"
      })
  void the_gateway_answers_what_one_server_would(String name) throws IOException {
    var world = World.read(CASES.resolve(name));
    var comparison = new Comparison(world);
    var differences = new LinkedHashMap<String, String>();
    var coverage = new Coverage(world, World.sdls(CASES.resolve(name)));
    var compared = 0;
    for (long seed = 0; compared < OPERATIONS && differences.size() < MOST_REPORTED; seed++) {
      var operation = MakeOperation.make(world.supergraph().schema(), world.arguments(), seed);
      if (comparison.isValid(operation)) {
        compared++;
        coverage.count(operation);
        if (comparison.difference(operation).isPresent()) {
          var smallest = smallest(operation, comparison);
          differences.putIfAbsent(smallest.text(), report(operation, smallest, comparison));
        }
      }
    }
    assertThat(differences.values()).as("differences").isEmpty();
    assertThat(coverage.missing()).as("what no operation has tried").isEmpty();
  }

  private static RandomOperation smallest(RandomOperation operation, Comparison comparison) {
    return Shrink.shrink(
        operation,
        smaller -> comparison.isValid(smaller) && comparison.difference(smaller).isPresent());
  }

  private static String report(
      RandomOperation operation, RandomOperation smallest, Comparison comparison) {
    return "%nseed %d: %s%nsmallest: %s%nvariables: %s%n%s%n"
        .formatted(
            operation.seed(),
            operation.text(),
            smallest.text(),
            Json.text(smallest.values()),
            comparison.difference(smallest).orElseThrow());
  }
}
