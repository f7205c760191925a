package org.khronika.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import graphql.schema.GraphQLUnionType;
import org.junit.jupiter.api.Test;

class ReadSupergraphTest {
  private static final String SUPERGRAPH =
      """
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION) {
        query: Query
      }
      directive @join__field(graph: join__Graph, external: Boolean) repeatable on FIELD_DEFINITION
      scalar join__FieldSet
      enum join__Graph {
        A @join__graph(name: "a", url: "http://a.test/graphql")
        B @join__graph(name: "b", url: "http://b.test/graphql")
      }
      type Query @join__type(graph: A) @join__type(graph: B) {
        thing: Thing @join__field(graph: A)
        secret: String @join__field(graph: A) @inaccessible
      }
      type Thing @join__type(graph: A, key: "id") @join__type(graph: B, key: "id", resolvable: false) {
        id: ID!
        name: String @join__field(graph: A)
        size: Int @join__field(graph: A, external: true) @join__field(graph: B)
      }
      """;

  @Test
  void fields_belong_to_the_subgraphs_that_answer_them() {
    var thing = ReadSupergraph.read(SUPERGRAPH).type("Thing");
    assertThat(thing.fields().get("id").sources().keySet()).containsExactly("A", "B");
    assertThat(thing.fields().get("name").sources().keySet()).containsExactly("A");
    assertThat(thing.fields().get("size").sources().get("A").resolved()).isFalse();
    assertThat(thing.fields().get("size").sources().get("B").resolved()).isTrue();
    assertThat(thing.memberships().get("B").keys().getFirst().resolvable()).isFalse();
  }

  @Test
  void what_a_subgraph_requires_is_not_its_own() {
    var supergraph =
        SUPERGRAPH
            + """
            type Parcel @join__type(graph: A, key: "id") @join__type(graph: B, key: "id") {
              id: ID!
              weight: Int
              price: Int @join__field(graph: B, requires: "weight")
            }
            """;

    var parcel = ReadSupergraph.read(supergraph).type("Parcel");

    assertThat(parcel.fields().get("id").sources().keySet()).containsExactly("A", "B");
    assertThat(parcel.fields().get("weight").sources().keySet()).containsExactly("A");
  }

  @Test
  void an_interface_object_that_nothing_implements_is_an_object() {
    var supergraph =
        SUPERGRAPH
            + """
            interface Region
              @join__type(graph: A, key: "id")
              @join__type(graph: B, key: "id", isInterfaceObject: true) {
              id: ID!
            }
            interface Empty @join__type(graph: A) { id: ID! }
            """;

    var read = ReadSupergraph.read(supergraph);

    assertThat(read.type("Region").kind()).isEqualTo(CompositeType.Kind.OBJECT);
    assertThat(read.type("Region").isInterfaceObjectIn("B")).isFalse();
    assertThat(read.schema().getObjectType("Region")).isNotNull();
    assertThat(read.type("Empty").kind()).isEqualTo(CompositeType.Kind.INTERFACE);
  }

  @Test
  void clients_see_neither_machinery_nor_what_is_inaccessible() {
    var schema = ReadSupergraph.read(SUPERGRAPH).schema();
    assertThat(schema.getQueryType().getFieldDefinitions())
        .extracting("name")
        .containsExactly("thing");
    assertThat(schema.getTypeMap()).doesNotContainKeys("join__Graph", "join__FieldSet");
    assertThat(schema.getDirective("join__field")).isNull();
  }

  @Test
  void what_is_not_understood_is_refused_with_its_line() {
    assertRefused(
        SUPERGRAPH.replace(
            "join/v0.3\", for: EXECUTION)",
            "join/v0.3\") @link(url: \"https://example.test/audit/v0.1\", for: SECURITY)"),
        "line 1: the feature https://example.test/audit/v0.1, needed for SECURITY, is not understood");
    assertRefused(
        SUPERGRAPH.replace("type Thing @join__type(graph: A", "type Thing @join__type(graph: C"),
        "no graph C");
    assertRefused(
        SUPERGRAPH.replace("key: \"id\")", "key: \"...Thing\")"),
        "a set of fields holds no named fragments");
    assertRefused(
        SUPERGRAPH.replace("url: \"http://a.test/graphql\"", ""),
        "line 7: @join__graph lacks its argument url");
  }

  @Test
  void what_is_inaccessible_is_no_member_and_no_interface_to_clients() {
    var supergraph =
        SUPERGRAPH
            + """
            interface Hidden @inaccessible { id: ID! }
            type Seen implements Hidden @join__type(graph: A) { id: ID! }
            type Unseen @join__type(graph: A) @inaccessible { id: ID! }
            union Some @join__type(graph: A) = Seen | Unseen
            """;

    var schema = ReadSupergraph.read(supergraph).schema();

    assertThat(schema.getObjectType("Seen").getInterfaces()).isEmpty();
    assertThat(((GraphQLUnionType) schema.getType("Some")).getTypes())
        .extracting("name")
        .containsExactly("Seen");
  }

  @Test
  void a_directive_is_known_by_the_name_that_it_is_linked_with() {
    var supergraph =
        SUPERGRAPH
            .replace(
                "join/v0.3\", for: EXECUTION)",
                "join/v0.3\") @link(url: \"https://specs.apollo.dev/inaccessible/v0.2\", import: [{name: \"@inaccessible\", as: \"@hidden\"}], for: SECURITY)")
            .replace("@inaccessible", "@hidden")
            .replace("name: \"@hidden\"", "name: \"@inaccessible\"");

    assertThat(ReadSupergraph.read(supergraph).schema().getQueryType().getFieldDefinitions())
        .extracting("name")
        .containsExactly("thing");
  }

  @Test
  void what_is_not_needed_may_be_unknown() {
    var supergraph =
        SUPERGRAPH.replace(
            "join/v0.3\", for: EXECUTION)",
            "join/v0.3\") @link(url: \"https://specs.apollo.dev/cost/v0.1\")");

    assertThat(ReadSupergraph.read(supergraph).types()).containsKey("Thing");
  }

  @Test
  void what_is_no_supergraph_is_refused() {
    assertRefused("type Query { a: Int }", "it is not a composed supergraph");
    assertRefused("type Query {", "not valid GraphQL");
    assertRefused(SUPERGRAPH.replace("thing: Thing ", "thing: Thin "), "public schema is invalid");
  }

  private static void assertRefused(String sdl, String reason) {
    assertThatThrownBy(() -> ReadSupergraph.read(sdl))
        .isInstanceOf(InvalidSupergraphException.class)
        .hasMessageContaining(reason);
  }
}
