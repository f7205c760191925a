package org.khronika.gateway.cases;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every folder `cases/<graph>` holds subgraphs, `<name>.graphql` with `<name>.json` as their data,
/// or one `data.json` that they all answer a part of ([org.khronika.gateway.world.World]), and
/// below it `<feature>/<case>` an operation: what is planned, sent and answered is in `plan.txt`,
/// `requests.txt` and `response.json`. An expectation that is missing is written, and fails;
/// `-Dgolden.update=true` rewrites.
class GatewayCasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      return files
          .filter(file -> file.endsWith("operation.graphql"))
          .map(file -> CASES.relativize(file.getParent()).toString())
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void answers_as_expected(String name) throws IOException {
    var folder = CASES.resolve(name);
    var outcome = GatewayCase.run(folder);
    Golden.compare(folder.resolve("plan.txt"), outcome.plan());
    Golden.compare(folder.resolve("requests.txt"), outcome.requests());
    Golden.compare(folder.resolve("response.json"), outcome.response());
  }
}
