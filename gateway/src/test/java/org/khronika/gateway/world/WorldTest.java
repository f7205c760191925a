package org.khronika.gateway.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The worlds that the other tests are about.
class WorldTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  static List<String> worlds() throws IOException {
    try (var folders = Files.list(CASES)) {
      return folders
          .filter(World::isAt)
          .map(folder -> folder.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void composes_and_answers(String name) throws IOException {
    var world = World.read(CASES.resolve(name));
    var answer = world.monolith().answer("{ __typename }", Map.of(), new Journal());
    assertThat(answer).isEqualTo(Map.of("data", Map.of("__typename", "Query")));
  }
}
