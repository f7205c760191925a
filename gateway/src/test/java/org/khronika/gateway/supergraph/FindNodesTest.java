package org.khronika.gateway.supergraph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.supergraph.Nodes.Home;

class FindNodesTest {
  private static final String MACHINERY =
      """
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.3", for: EXECUTION)
        @link(url: "https://specs.apollo.dev/inaccessible/v0.2", for: SECURITY) {
        query: Root
      }
      enum join__Graph {
        A @join__graph(name: "a", url: "http://a.test/graphql")
        B @join__graph(name: "b", url: "http://b.test/graphql")
      }
      """;
  private static final String ROOT =
      """
      type Root @join__type(graph: A) @join__type(graph: B) {
        thing: Thing @join__field(graph: A)
      }
      """;
  private static final String NODE =
      """
      interface Node @join__type(graph: A) @join__type(graph: B) {
        id: ID!
      }
      """;
  private static final String THING =
      """
      type Thing implements Node
        @join__implements(graph: A, interface: "Node")
        @join__implements(graph: B, interface: "Node")
        @join__type(graph: A, key: "id")
        @join__type(graph: B, key: "id") {
        id: ID!
        name: String @join__field(graph: B)
        size: Int @join__field(graph: B)
        scans: Int @join__field(graph: A)
        label: String @join__field(graph: A, requires: "name size")
        weight: Int @join__field(graph: A, external: true) @join__field(graph: B)
      }
      """;

  @Test
  void home_is_where_most_fields_are() {
    assertThat(nodes(ROOT + NODE + THING).homes())
        .containsExactly(Map.entry("Thing", new Home("B", List.of("Thing"))));
  }

  @Test
  void home_has_more_to_tell_than_the_id() {
    var stub =
        """
        type Thing implements Node
          @join__implements(graph: A, interface: "Node")
          @join__type(graph: A, key: "id") {
          id: ID!
        }
        """;
    assertThat(nodes(ROOT + NODE + stub).homes()).isEmpty();
  }

  @Test
  void home_can_be_entered_by_the_id_alone() {
    var elsewhere =
        THING.replace("graph: B, key: \"id\"", "graph: B, key: \"id\", resolvable: false");
    assertThat(nodes(ROOT + NODE + elsewhere).homes().get("Thing").graph()).isEqualTo("A");
    var byMore = THING.replace("key: \"id\"", "key: \"id name\"");
    assertThat(nodes(ROOT + NODE + byMore).homes()).isEmpty();
  }

  @Test
  void things_may_be_entered_by_an_interface() {
    var named =
        """
        interface Named implements Node
          @join__implements(graph: A, interface: "Node")
          @join__type(graph: A, isInterfaceObject: true, key: "id")
          @join__type(graph: B, key: "id") {
          id: ID!
          name: String
        }
        """;
    var thing =
        THING
            .replace("implements Node\n", "implements Node & Named\n")
            .replace(
                "@join__type(graph: A, key",
                "@join__implements(graph: B, interface: \"Named\") @join__type(graph: A, key")
            .replace("@join__type(graph: A, key: \"id\")", "");
    assertThat(nodes(ROOT + NODE + named + thing).homes().get("Thing"))
        .isEqualTo(new Home("B", List.of("Thing", "Named")));
  }

  @Test
  void what_clients_do_not_see_is_no_node() {
    var hidden =
        THING.replace("type Thing implements Node", "type Thing implements Node @inaccessible");
    assertThat(nodes("type Root @join__type(graph: A) { a: Int }" + NODE + hidden).homes())
        .isEmpty();
    var hiddenNode = NODE.replace("interface Node", "interface Node @inaccessible");
    assertThat(nodes(ROOT + hiddenNode + THING).homes()).isEmpty();
  }

  @Test
  void fields_that_a_subgraph_answers_stay_as_they_are() {
    var root = ROOT.replace("thing: Thing", "nodes: Int @join__field(graph: A) thing: Thing");
    var supergraph = ReadSupergraph.read(MACHINERY + root + NODE + THING);
    assertThat(supergraph.nodes().homes()).isEmpty();
    assertThat(supergraph.graphs()).containsExactly("A", "B");
    assertThat(supergraph.schema().getQueryType().getFieldDefinition("node")).isNull();
  }

  @Test
  void nothing_is_a_node_without_an_id() {
    assertThat(nodes(ROOT + NODE.replace("ID!", "ID") + THING).homes()).isEmpty();
    assertThat(nodes(ROOT + THING.replace(" implements Node", "")).homes()).isEmpty();
  }

  @Test
  void fields_are_added_only_where_the_supergraph_is_served() {
    var sdl = MACHINERY + ROOT + NODE + THING;
    assertThat(ReadSupergraph.read(sdl).schema().getQueryType().getFieldDefinitions())
        .extracting("name")
        .containsExactly("thing", "node", "nodes");
    assertThat(ReadSupergraph.readAsComposed(sdl).schema().getQueryType().getFieldDefinitions())
        .extracting("name")
        .containsExactly("thing");
  }

  private static Nodes nodes(String types) {
    return ReadSupergraph.read(MACHINERY + types).nodes();
  }
}
