package org.khronika.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DemandTest {
  private static final Alternatives A_OR_B = anyOf("a", "b");
  private static final Alternatives B_OR_C = anyOf("b", "c");

  @Test
  void alternatives_are_the_same_in_any_order_and_without_what_is_superfluous() {
    assertThat(anyOf("b a b", "c", "d c"))
        .isEqualTo(anyOf("c", "a b"))
        .hasToString("[[\"c\"], [\"a\", \"b\"]]");
  }

  @Test
  void two_conditions_together_are_met_by_what_meets_both() {
    assertThat(A_OR_B.and(B_OR_C)).isEqualTo(anyOf("b", "a c"));
    assertThat(A_OR_B.and(Alternatives.ALWAYS)).isEqualTo(A_OR_B);
    assertThat(A_OR_B.and(Alternatives.NEVER)).isEqualTo(Alternatives.NEVER);
  }

  @Test
  void a_condition_covers_what_asks_for_less() {
    assertThat(anyOf("b").covers(A_OR_B)).isTrue();
    assertThat(A_OR_B.covers(B_OR_C)).isFalse();
    assertThat(A_OR_B.covers(Alternatives.ALWAYS)).isTrue();
    assertThat(Alternatives.ALWAYS.covers(A_OR_B)).isFalse();
  }

  @Test
  void no_alternative_is_met_by_nobody_and_an_empty_one_by_everybody() {
    assertThat(Alternatives.NEVER.metBy(Set.of("a"))).isFalse();
    assertThat(Alternatives.ALWAYS.metBy(Set.of())).isTrue();
  }

  @Test
  void every_part_of_a_demand_must_be_met() {
    var demand = new Demand(true, A_OR_B, anyOf("p"));

    assertThat(demand.metBy(claims(true, Set.of("b"), Set.of("p")))).isTrue();
    assertThat(demand.metBy(claims(false, Set.of("b"), Set.of("p")))).isFalse();
    assertThat(demand.metBy(claims(true, Set.of("c"), Set.of("p")))).isFalse();
    assertThat(demand.metBy(claims(true, Set.of("b"), Set.of()))).isFalse();
  }

  @Test
  void callers_who_differ_only_in_what_is_not_asked_for_are_one() {
    var asked = new Demand(true, A_OR_B, Alternatives.ALWAYS).named();

    assertThat(claims(true, Set.of("a", "x"), Set.of("p")).among(asked))
        .isEqualTo(claims(true, Set.of("a", "y"), Set.of()).among(asked));
  }

  private static Claims claims(boolean authenticated, Set<String> scopes, Set<String> policies) {
    return new Claims(authenticated, new TreeSet<>(scopes), new TreeSet<>(policies));
  }

  /// @param alternatives each its names, with blanks between them
  private static Alternatives anyOf(String... alternatives) {
    return new Alternatives(
        Stream.of(alternatives).map(names -> List.of(names.split(" "))).toList());
  }
}
