package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// A record made and read step by step: each folder of `story` is one request, in the order of
/// their names, with the whole answer that it must get. `-Dgolden.update=true` writes the answers
/// anew.
@QuarkusTest
@QuarkusTestResource(Database.class)
class StoryTest {
  private static final Path STORY = Path.of("src/test/resources/story");

  @TestFactory
  Stream<DynamicTest> everyStepIsAnsweredAsItsFolderSays() throws IOException {
    try (Stream<Path> folders = Files.list(STORY)) {
      List<Path> steps = folders.sorted().toList();
      return steps.stream()
          .map(step -> DynamicTest.dynamicTest(step.getFileName().toString(), () -> check(step)));
    }
  }

  private static void check(Path step) throws IOException {
    String answer = answer(step).toPrettyString() + "\n";
    Path expected = step.resolve("response.json");
    boolean missing = !Files.exists(expected);
    if (missing || Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, answer);
    }
    if (missing) {
      fail(expected + " was missing; it is written now: review it");
    }
    assertThat(answer).isEqualTo(Files.readString(expected));
  }

  private static JsonNode answer(Path step) throws IOException {
    String operation = Files.readString(step.resolve("operation.graphql"));
    Path variables = step.resolve("variables.json");
    return Graph.ask(
        operation, Graph.read(Files.exists(variables) ? Files.readString(variables) : "{}"));
  }
}
