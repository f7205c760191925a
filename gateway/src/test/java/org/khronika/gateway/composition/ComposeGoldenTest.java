package org.khronika.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.khronika.gateway.composition.Composition.Composed;
import org.khronika.gateway.composition.Composition.Refused;

/// Every folder `composition/<feature>/<case>` holds subgraphs, and the supergraph or the errors
/// that come of them. An expectation that is missing is written, and fails; `-Dgolden.update=true`
/// rewrites them all.
class ComposeGoldenTest {
  private static final Path CASES = Path.of("src/test/resources/composition");
  private static final String SUPERGRAPH = "supergraph.graphql";
  private static final String ERRORS = "errors.txt";

  static Stream<String> cases() throws IOException {
    try (Stream<Path> files = Files.walk(CASES)) {
      List<String> folders =
          files
              .filter(file -> file.toString().endsWith(".graphql"))
              .map(file -> CASES.relativize(file.getParent()).toString())
              .distinct()
              .sorted()
              .toList();
      return folders.stream();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void composes_as_expected(String name) throws IOException {
    Path folder = CASES.resolve(name);
    boolean composed = false;
    String actual = "";
    switch (Compose.compose(subgraphs(folder))) {
      case Composed(String sdl) -> {
        composed = true;
        actual = sdl;
      }
      case Refused(List<CompositionError> errors) ->
          actual =
              errors.stream()
                  .map(CompositionError::toString)
                  .collect(Collectors.joining("\n", "", "\n"));
    }
    Path expectation = folder.resolve(composed ? SUPERGRAPH : ERRORS);
    Path other = folder.resolve(composed ? ERRORS : SUPERGRAPH);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expectation, actual);
      Files.deleteIfExists(other);
      return;
    }
    if (Files.exists(other)) {
      fail("%s was expected, but it came to%n%s", other, actual);
    }
    if (Files.notExists(expectation)) {
      Files.writeString(expectation, actual);
      fail("%s was missing; it is written now, check it", expectation);
    }
    assertThat(actual).isEqualTo(Files.readString(expectation));
  }

  private static List<Subgraph> subgraphs(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".graphql") && !file.endsWith(SUPERGRAPH))
          .sorted()
          .map(ComposeGoldenTest::subgraph)
          .toList();
    }
  }

  private static Subgraph subgraph(Path file) {
    String name = file.getFileName().toString().replace(".graphql", "");
    try {
      return new Subgraph(name, "http://" + name + ".test/graphql", Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
