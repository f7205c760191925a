package org.khronika.gateway.planner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.ReadDocument;
import org.khronika.gateway.operation.ReadOperation;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.EntityBatch;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Supergraph;

/// Which entities are found where an earlier answer kept their places, and which are walked to.
class LocateEntitiesTest {
  private static final Supergraph SUPERGRAPH =
      ReadSupergraph.read(
          """
          schema @link(url: "https://specs.apollo.dev/link/v1.0") { query: Query }
          enum join__Graph {
            A @join__graph(name: "a", url: "http://a")
            B @join__graph(name: "b", url: "http://b")
            C @join__graph(name: "c", url: "http://c")
          }
          type Query @join__type(graph: A) @join__type(graph: B) @join__type(graph: C) {
            items: [Item] @join__field(graph: A)
            more: [Item] @join__field(graph: A)
            any: [Any] @join__field(graph: A)
            linked: [Linked] @join__field(graph: A)
          }
          union Any @join__type(graph: A)
            @join__unionMember(graph: A, member: "Item") @join__unionMember(graph: A, member: "Other")
            = Item | Other
          type Other @join__type(graph: A) { id: ID! }
          interface Linked @join__type(graph: A) { link: Item }
          type One implements Linked
            @join__type(graph: A) @join__implements(graph: A, interface: "Linked") { link: Item }
          type Two implements Linked
            @join__type(graph: A) @join__implements(graph: A, interface: "Linked") { link: Item }
          type Item @join__type(graph: A, key: "id") @join__type(graph: B, key: "id")
            @join__type(graph: C, key: "id") {
            id: ID!
            size: Int @join__field(graph: A)
            name: String @join__field(graph: B) @join__field(graph: C, external: true)
            weighed: Int @join__field(graph: C, requires: "name")
            next: Item @join__field(graph: B)
          }
          """);

  /// How many sites the batches of a plan have, in the order of the plan.
  private static List<Integer> sites(String document) {
    var none = Objects.requireNonNull(ReadJson.read("{}".getBytes(StandardCharsets.UTF_8)));
    var valid =
        (ReadDocument.Reading.Valid) ReadDocument.read(document, SUPERGRAPH, OperationLimits.NONE);
    var chosen =
        ReadOperation.choose(valid, null, new Variables(none, JsonDocument.ROOT), Claims.NONE);
    var operation = ReadOperation.normalize(valid, chosen, SUPERGRAPH.schema());
    var permissions = new Permissions(SUPERGRAPH.demands(), Claims.NONE);
    return PlanOperation.plan(operation, SUPERGRAPH, permissions).fetches().stream()
        .flatMap(fetch ->
            fetch instanceof Fetch.Entities entities
                ? entities.batches().stream()
                : Stream.<EntityBatch>of())
        .map(batch -> batch.sites().size())
        .toList();
  }

  @Test
  void objects_that_one_request_brings_are_kept() {
    assertThat(sites("{ items { name } }")).containsExactly(1);
    assertThat(sites("{ items { name } more { name } }")).containsExactly(2);
  }

  @Test
  void so_are_objects_of_entities() {
    assertThat(sites("{ items { next { size } } }")).containsExactly(1, 1);
  }

  @Test
  void what_is_asked_of_entities_at_two_paths_is_one_place() {
    assertThat(sites("{ items { next { size } } more { next { size } } }")).containsExactly(2, 1);
  }

  @Test
  void objects_that_were_completed_already_are_found_where_they_were_brought() {
    assertThat(sites("{ items { weighed } }")).containsExactly(1, 1);
  }

  @Test
  void where_not_all_of_them_are_wanted_they_are_walked_to() {
    assertThat(sites("{ items { next { size } } more { next { id } } }")).containsExactly(2, 0);
  }

  @Test
  void so_it_is_where_they_are_wanted_of_one_type_only() {
    assertThat(sites("{ linked { link { name } } }")).containsExactly(1);
    assertThat(sites("{ linked { ... on One { link { name } } ... on Two { link { id } } } }"))
        .containsExactly(0);
  }

  @Test
  void what_may_be_of_another_type_is_walked_to() {
    assertThat(sites("{ any { ... on Item { name } } }")).containsExactly(0);
  }
}
