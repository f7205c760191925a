package org.khronika.people.catalogue;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khronika.people.Acts;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Statements;
import org.khronika.people.Tables;

/// Whatever the order and the direction, pages one after the other are the whole list in that
/// order.
@QuarkusTest
@QuarkusTestResource(Database.class)
class PartyListTest {
  /// A person as the lists see it: names and counts with ties, latest acts with ties and none.
  private record Listed(String key, String name, int acts, String latest) {}

  private static final List<String> NAMES =
      List.of("Вера", "élan", "Zed", "Ёлка", "adam", "Ігар", "Elan");

  private static final List<String> DAYS =
      java.util.Arrays.asList("2021-07-14", null, "2020-01-01", "2021-07-14");

  private final Tables tables;
  private final Statements statements;

  PartyListTest(Tables tables, @PersistenceUnitExtension Statements statements) {
    this.tables = tables;
    this.statements = statements;
  }

  private final List<Listed> all =
      IntStream.range(0, 21)
          .mapToObj(i -> {
            int acts = i % 4;
            String latest =
                IntStream.range(0, acts)
                    .mapToObj(act -> DAYS.get((i + act) % DAYS.size()))
                    .filter(day -> day != null)
                    .max(naturalOrder())
                    .orElse(null);
            return new Listed(
                "p-%02d".formatted(i * 8 % 21), NAMES.get(i % NAMES.size()), acts, latest);
          })
          .toList();

  @BeforeEach
  void twentyOnePersonsAndAnOrganisation() {
    tables.empty();
    Graph.ask(Documents.organization("p-00-organisation"));
    for (int i = 0; i < all.size(); i++) {
      Listed person = all.get(i);
      Graph.ask(Documents.person(person.key).replace("Person " + person.key, person.name));
      for (int act = 0; act < person.acts; act++) {
        String facet =
            Acts.against(person.key, i + "-" + act, "SEARCH", DAYS.get((i + act) % DAYS.size()));
        tables.run(facet + facet); // Two parts in one act are one act.
      }
    }
  }

  @Test
  void pagesOneAfterTheOtherAreTheWholeListInItsOrder() {
    Comparator<Listed> byKey = comparing(Listed::key);
    Map<String, Comparator<Listed>> orders =
        Map.of(
            "[]", byKey,
            "[{field: KEY, direction: DESC}]", byKey.reversed(),
            "[{field: ACT_COUNT}]", comparingInt(Listed::acts),
            "[{field: ACT_COUNT, direction: DESC}]", comparing(Listed::acts, reverseOrder()),
            "[{field: LATEST_ACT}]", comparing(Listed::latest, nullsLast(naturalOrder())),
            "[{field: LATEST_ACT, direction: DESC}]",
                comparing(Listed::latest, nullsLast(reverseOrder())),
            "[{field: DISPLAY_NAME}]", comparingInt(PartyListTest::place),
            "[{field: DISPLAY_NAME, direction: DESC}]",
                comparing(PartyListTest::place, reverseOrder()),
            "[{field: LATEST_ACT, direction: DESC}, {field: ACT_COUNT}, {field: LATEST_ACT}]",
                comparing(Listed::latest, nullsLast(reverseOrder()))
                    .thenComparingInt(Listed::acts));
    orders.forEach((order, comparator) -> {
      List<String> expected =
          all.stream().sorted(comparator.thenComparing(byKey)).map(Listed::key).toList();
      for (int size : List.of(1, 4, 7, 100)) {
        assertThat(forward(order, size)).as(order).isEqualTo(expected);
        assertThat(backward(order, size)).as(order + " backward").isEqualTo(expected);
      }
    });
  }

  /// By the alphabet and whatever the case or the accent, Latin before Cyrillic; Ё among the Е.
  private static int place(Listed person) {
    return List.of("adam", "Elan", "élan", "Zed", "Вера", "Ёлка", "Ігар").indexOf(person.name);
  }

  private static List<String> forward(String order, int size) {
    List<String> keys = new ArrayList<>();
    String cursor = null;
    JsonNode page;
    do {
      page = page(order, "first: %d%s".formatted(size, cursor(", after: ", cursor)));
      assertThat(page.at("/pageInfo/hasPreviousPage").booleanValue()).isEqualTo(cursor != null);
      keys.addAll(keys(page));
      cursor = page.at("/pageInfo/endCursor").textValue();
    } while (page.at("/pageInfo/hasNextPage").booleanValue());
    return keys;
  }

  private static List<String> backward(String order, int size) {
    List<String> keys = new ArrayList<>();
    String cursor = null;
    JsonNode page;
    do {
      page = page(order, "last: %d%s".formatted(size, cursor(", before: ", cursor)));
      assertThat(page.at("/pageInfo/hasNextPage").booleanValue()).isEqualTo(cursor != null);
      keys.addAll(0, keys(page));
      cursor = page.at("/pageInfo/startCursor").textValue();
    } while (page.at("/pageInfo/hasPreviousPage").booleanValue());
    return keys;
  }

  private static String cursor(String argument, String cursor) {
    return cursor == null ? "" : argument + '"' + cursor + '"';
  }

  private static JsonNode page(String order, String arguments) {
    JsonNode answer =
        Graph.ask(
            "{ people(orderBy: %s, %s) { totalCount nodes { key } edges { cursor node { key } }"
                    .formatted(order, arguments)
                + " pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }");
    JsonNode page = answer.at("/data/people");
    assertThat(page.at("/totalCount").intValue()).as(answer.toPrettyString()).isEqualTo(21);
    assertThat(page.at("/edges/0/cursor")).isEqualTo(page.at("/pageInfo/startCursor"));
    return page;
  }

  private static List<String> keys(JsonNode page) {
    return stream(page.at("/nodes")).map(node -> node.at("/key").textValue()).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  @Test
  void aCursorOfAnotherOrderIsRefused() {
    String cursor = page("[{field: ACT_COUNT}]", "first: 1").at("/edges/0/cursor").textValue();
    assertThat(
            Graph.ask(
                    "{ people(orderBy: [{field: ACT_COUNT, direction: DESC}], after: \"%s\") { nodes { key } } }"
                        .formatted(cursor))
                .at("/errors/0/extensions/code")
                .textValue())
        .isEqualTo("BAD_CURSOR");
  }

  @Test
  void anEmptyPageHasNoCursors() {
    String cursor = page("[]", "last: 1").at("/edges/0/cursor").textValue();
    assertThat(
            Graph.ask(
                    "{ people(first: null, after: \"%s\") { nodes { key } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }"
                        .formatted(cursor))
                .at("/data/people"))
        .isEqualTo(
            Graph.read(
                """
                {"nodes": [], "pageInfo": {"startCursor": null, "endCursor": null, "hasNextPage": false, "hasPreviousPage": true}}
                """));
  }

  @Test
  void aPageIsOneStatementWhateverIsFilteredAndOrderedByAndItsCountAnother() {
    String list =
        "people(where: {acts: {some: {type: {eq: SEARCH}, when: {overlaps: \"2021-07\"}}}}, orderBy: [{field: ACT_COUNT, direction: DESC}])";
    statements.takeAll();
    JsonNode page =
        Graph.ask("{ %s { nodes { key displayName } pageInfo { hasNextPage } } }".formatted(list));
    assertThat(page.at("/data/people/nodes").size()).isPositive();
    assertThat(statements.takeAll()).hasSize(1);
    Graph.ask("{ %s { totalCount nodes { key } } }".formatted(list));
    assertThat(statements.takeAll()).hasSize(2);
    Graph.ask("{ %s { totalCount } parties { nodes { key } } }".formatted(list));
    assertThat(statements.takeAll()).hasSize(3);
  }

  @Test
  void partiesAreListedByKindAndTogether() {
    assertThat(
            Graph.ask("{ organizations { totalCount nodes { key category } } }")
                .at("/data/organizations"))
        .isEqualTo(
            Graph.read(
                """
                {"totalCount": 1, "nodes": [{"key": "p-00-organisation", "category": "HUMAN_RIGHTS_GROUP"}]}
                """));
    JsonNode parties =
        Graph.ask(
                "{ parties(first: 2) { totalCount nodes { __typename id key } edges { node { key } } } }")
            .at("/data/parties");
    assertThat(parties.at("/totalCount").intValue()).isEqualTo(22);
    assertThat(stream(parties.at("/nodes")).map(node -> node.at("/__typename").textValue()))
        .containsExactly("Person", "Organization");
  }
}
