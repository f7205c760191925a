package org.khronika.gateway.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.gateway.composition.Composition.Composed;
import org.khronika.gateway.composition.Composition.Refused;
import org.khronika.gateway.composition.CompositionError.Code;

class ComposeTest {
  private static final String ANY = "type Query { %s: Int }";

  @TempDir Path folder;

  @Test
  void subgraphs_become_values_of_the_graph_enum() {
    String sdl =
        composed(
            named("my-graph", "a"),
            named("2nd", "b"),
            named("part_3", "c"),
            named("x.y", "d"),
            named("x-y", "e"));

    assertThat(sdl)
        .contains("MY_GRAPH @join__graph(name: \"my-graph\", url: \"http://my-graph.test\")")
        .contains("_2ND @join__graph(name: \"2nd\"")
        .contains("PART_3_ @join__graph(name: \"part_3\"")
        .contains("X_Y_1 @join__graph(name: \"x.y\"")
        .contains("X_Y_2 @join__graph(name: \"x-y\"");
  }

  @Test
  void two_subgraphs_of_one_name_are_refused() {
    assertThat(refused(named("a", "x"), named("a", "y")))
        .containsExactly(
            new CompositionError(Code.DUPLICATE_SUBGRAPH_NAME, "Two subgraphs are named \"a\""));
  }

  @Test
  void no_subgraphs_are_refused() {
    assertThat(refused()).extracting(CompositionError::code).containsExactly(Code.NO_QUERIES);
  }

  @Test
  void every_problem_is_named_at_once() {
    assertThat(refused(named("a", "x: Unknown y"), named("b", "z: Missing w")))
        .extracting(CompositionError::message)
        .containsExactly(
            "[a] The field type 'Unknown' is not present when resolving type 'Query' [@1:1]",
            "[b] The field type 'Missing' is not present when resolving type 'Query' [@1:1]");
  }

  @Test
  void the_same_subgraphs_make_the_same_supergraph() {
    Subgraph[] subgraphs = {named("a", "x"), named("b", "y")};

    assertThat(composed(subgraphs)).isEqualTo(composed(subgraphs));
  }

  @Test
  void the_command_writes_the_supergraph_and_leaves_nothing_beside_it() throws IOException {
    Path sdl = Files.writeString(folder.resolve("a.graphql"), ANY.formatted("x"));
    Path output = folder.resolve("target/supergraph.graphql");

    Compose.main(new String[] {output.toString(), "a=http://a.test/graphql?v=1=" + sdl});

    assertThat(output)
        .content()
        .contains("A @join__graph(name: \"a\", url: \"http://a.test/graphql?v=1\")");
    try (Stream<Path> written = Files.list(folder.resolve("target"))) {
      assertThat(written).containsExactly(output);
    }
  }

  @Test
  void the_command_says_how_a_subgraph_is_given() {
    assertThatThrownBy(() -> Compose.main(new String[] {folder.resolve("out").toString(), "a=b"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("<name>=<url>=<path of its SDL>");
  }

  private static Subgraph named(String name, String field) {
    return new Subgraph(name, "http://" + name + ".test", ANY.formatted(field));
  }

  private static String composed(Subgraph... subgraphs) {
    return switch (Compose.compose(List.of(subgraphs))) {
      case Composed(String sdl) -> sdl;
      case Refused(List<CompositionError> errors) -> throw new AssertionError(errors);
    };
  }

  private static List<CompositionError> refused(Subgraph... subgraphs) {
    return switch (Compose.compose(List.of(subgraphs))) {
      case Composed(String sdl) -> throw new AssertionError(sdl);
      case Refused(List<CompositionError> errors) -> errors;
    };
  }
}
