package org.khronika.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.access.Alternatives;
import org.khronika.gateway.access.Demand;

class ReadDemandsTest {
  private static final Demand AUTHENTICATED =
      new Demand(true, Alternatives.ALWAYS, Alternatives.ALWAYS);

  @Test
  void a_field_demands_what_its_type_and_the_type_of_its_value_demand() {
    var demands =
        read(
            """
            type Query { a: A! open: Int s: S e: [E] }
            type A @authenticated { x: Int @requiresScopes(scopes: [["x"], ["y", "z"]]) }
            scalar S @authenticated
            enum E @policy(policies: [["p"]]) { V }
            """);

    assertThat(demands.of("Query", "a")).isEqualTo(AUTHENTICATED);
    assertThat(demands.of("Query", "s")).isEqualTo(AUTHENTICATED);
    assertThat(demands.of("Query", "e"))
        .isEqualTo(new Demand(false, Alternatives.ALWAYS, anyOf("p")));
    assertThat(demands.of("Query", "open")).isEqualTo(Demand.NONE);
    assertThat(demands.of("A", "x"))
        .isEqualTo(new Demand(true, anyOf("x", "y z"), Alternatives.ALWAYS));
    assertThat(demands.of("A", "__typename")).isEqualTo(AUTHENTICATED);
  }

  @Test
  void what_an_interface_gathers_from_its_implementations_is_not_demanded_twice() {
    var demands =
        read(
            """
            type Query { i: I }
            interface I @authenticated { f: Int @requiresScopes(scopes: [["s"]]) }
            type A implements I @authenticated { f: Int }
            type B implements I { f: Int @requiresScopes(scopes: [["s"]]) }
            """);

    assertThat(demands.of("Query", "i")).isEqualTo(Demand.NONE);
    assertThat(demands.of("A", "f")).isEqualTo(AUTHENTICATED);
    assertThat(demands.of("B", "f").authenticated()).isFalse();
  }

  @Test
  void what_an_interface_demands_of_its_own_is_demanded_of_all_that_implement_it() {
    var demands =
        read(
            """
            type Query { i: I a: A }
            interface I @authenticated { f: Int @policy(policies: [["p"]]) }
            type A implements I { f: Int }
            """);

    assertThat(demands.of("Query", "i")).isEqualTo(AUTHENTICATED);
    assertThat(demands.of("Query", "a")).isEqualTo(AUTHENTICATED);
    assertThat(demands.of("A", "f")).isEqualTo(new Demand(true, Alternatives.ALWAYS, anyOf("p")));
  }

  @Test
  void a_demand_under_another_name_is_one() {
    var demands =
        read(
            """
            schema @link(url: "https://specs.apollo.dev/authenticated/v0.1", import: [{name: "@authenticated", as: "@known"}], for: SECURITY) { query: Query }
            type Query { a: Int @known }
            """);

    assertThat(demands.of("Query", "a")).isEqualTo(AUTHENTICATED);
  }

  @Test
  void a_demand_that_cannot_be_read_is_met_by_nobody() {
    assertThat(
            read("type Query { a: Int @requiresScopes(scopes: [[s]]) }").of("Query", "a").scopes())
        .isEqualTo(Alternatives.NEVER);
    assertThat(read("type Query { a: Int @policy }").of("Query", "a").policies())
        .isEqualTo(Alternatives.NEVER);
  }

  private static Demands read(String sdl) {
    var document = Parser.parse(sdl);
    return ReadDemands.read(document, Features.read(document));
  }

  /// @param alternatives each its names, with blanks between them
  private static Alternatives anyOf(String... alternatives) {
    return new Alternatives(
        Stream.of(alternatives).map(names -> List.of(names.split(" "))).toList());
  }
}
