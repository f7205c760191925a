package org.khronika.gateway.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.composition.Subgraph;
import org.khronika.gateway.explain.Explain;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// The plans of the example's queries over the schemas that the services publish: what they cost
/// shows in a diff.
class ExamplePlansTest {
  private static final Path QUERIES = Path.of("../deploy/local/example/queries");
  private static final Path PLANS = Path.of("src/test/resources/plans");

  static List<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(QUERIES)) {
      return files
          .map(file -> file.getFileName().toString().replace(".graphql", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void cost_what_they_always_did(String query) throws IOException {
    var subgraphs =
        List.of(
            new Subgraph(
                "people",
                "http://people.test",
                Files.readString(Path.of("../people-service/schema.graphql"))),
            new Subgraph(
                "incidents",
                "http://incidents.test",
                Files.readString(Path.of("../incidents-service/schema.graphql"))));
    var supergraph =
        ReadSupergraph.read(((Composition.Composed) Compose.compose(subgraphs)).supergraphSdl());
    var operation = Files.readString(QUERIES.resolve(query + ".graphql"));
    var plan = Explain.stages(supergraph, operation, "{}", Claims.NONE).getLast().text();
    Golden.compare(PLANS.resolve(query + ".txt"), plan);
  }
}
