package org.khronika.gateway.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.operation.ReadDocument.Reading;
import org.khronika.gateway.operation.RequestError.Code;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Supergraph;

class CheckLimitsTest {
  private static final OperationLimits LIMITS = new OperationLimits(2_000, 5, 3, 4, 50);
  private static final Supergraph SUPERGRAPH =
      ReadSupergraph.read(
          """
          schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
          enum join__Graph { A @join__graph(name: "a", url: "http://a") }
          type Query @join__type(graph: A) { q: Query n: Int }
          """);

  private static List<Code> codes(String document) {
    return switch (ReadDocument.read(document, SUPERGRAPH, LIMITS)) {
      case Reading.Valid _ -> List.of();
      case Reading.Invalid invalid -> invalid.errors().stream().map(RequestError::code).toList();
    };
  }

  @Test
  void what_is_within_all_limits_is_valid() {
    assertThat(codes("{ q { q { q { q { n } } } } a: n b: n c: n }")).isEmpty();
    assertThat(codes("query A { a: n b: n } query B { a: n b: n }")).isEmpty();
  }

  @Test
  void each_limit_has_a_code_of_its_own() {
    assertThat(codes("{ q { q { q { q { q { n } } } } } }"))
        .containsExactly(Code.DEPTH_LIMIT_EXCEEDED);
    assertThat(codes("{ q { a: n b: n c: n d: n } }")).containsExactly(Code.ALIAS_LIMIT_EXCEEDED);
    assertThat(codes("{ n n n n n }")).containsExactly(Code.ROOT_FIELD_LIMIT_EXCEEDED);
    assertThat(codes("{ q {" + " n".repeat(50) + " } }"))
        .containsExactly(Code.FIELD_LIMIT_EXCEEDED);
    assertThat(codes("{" + " n".repeat(2_000) + " }")).containsExactly(Code.TOKEN_LIMIT_EXCEEDED);
    assertThat(codes("{ q ".repeat(600) + "}".repeat(600)))
        .containsExactly(Code.DEPTH_LIMIT_EXCEEDED);
  }

  @Test
  void fragments_count_where_they_are_spread() {
    assertThat(codes("{ ...F ... { ...F } } fragment F on Query { n ... on Query { n n } }"))
        .containsExactly(Code.ROOT_FIELD_LIMIT_EXCEEDED);
  }

  @Test
  void fragments_that_double_on_each_level_are_measured_at_once() {
    var doubling =
        IntStream.range(0, 60)
            .mapToObj(i ->
                "fragment F%d on Query { q { ...F%d } q { ...F%d } }".formatted(i, i + 1, i + 1))
            .collect(Collectors.joining(" "));
    assertThat(codes("{ ...F0 } fragment F60 on Query { n } " + doubling))
        .containsExactly(Code.DEPTH_LIMIT_EXCEEDED, Code.FIELD_LIMIT_EXCEEDED);
  }

  @Test
  void a_fragment_that_spreads_itself_ends() {
    assertThat(codes("{ ...A } fragment A on Query { q { ...B } } fragment B on Query { ...A }"))
        .isNotEmpty()
        .containsOnly(Code.GRAPHQL_VALIDATION_FAILED);
  }
}
