package org.khronika.incidents;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Whatever a list is ordered by, in pages of whatever size, forward and backward: each record
/// comes once, where the order has it. The records are made up, with many ties and much that is
/// unknown.
@QuarkusTest
@QuarkusTestResource(Database.class)
class OrderingTest {
  private static final String WORLD = "incident: {key: {contains: \"order-\"}}";
  private static final int NAMES = 6;
  private static final List<String> DAYS =
      Arrays.asList(null, "2031-01-02", "2031-01-03", "2031-01", "/2031", "1031-01-03");
  private static final List<String> PLACES =
      Arrays.asList(null, "order-alpha", "order-beta", "order-twin");
  private static final List<String> TYPES = List.of("SEARCH", "ARREST", "THREAT");

  /// What an act is ordered by, as it is known here.
  private record Known(
      String id,
      String incident,
      int position,
      String type,
      @Nullable String day,
      @Nullable String place,
      @Nullable String victim) {}

  @Inject Tables database;

  private final List<Known> world = new ArrayList<>();

  @BeforeEach
  void makeUpAWorld() throws SQLException {
    Documents.recordSurroundings();
    Documents.recordPlace("order-alpha", "alpha", "testland");
    Documents.recordPlace("order-beta", "beta", "testland");
    Documents.recordPlace("order-twin", "beta", "testland");
    try (Connection connection = database.getConnection()) {
      for (int i = 0; i < NAMES; i++) {
        Facets.party(connection, party(7000 + i), "name-" + (i / 2), "{}");
      }
    }
    Random random = new Random(4);
    for (int i = 0; i < 7; i++) {
      String key = "order-" + i;
      List<String> acts = new ArrayList<>();
      for (int j = 0; j < 6; j++) {
        String day = DAYS.get(random.nextInt(DAYS.size()));
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String type = TYPES.get(random.nextInt(TYPES.size()));
        int victim = random.nextInt(NAMES + 3);
        acts.add(act("z" + (6 - j), type, day, place, victim));
        world.add(
            new Known(
                key + " z" + (6 - j),
                key,
                j,
                type,
                earliest(day),
                place == null ? null : place.equals("order-alpha") ? "alpha" : "beta",
                victim < NAMES ? "name-" + (victim / 2) : null));
      }
      Documents.recordIncident(incident(key, "\"acts\": [" + String.join(",", acts) + "]"));
    }
  }

  /// Beyond [#NAMES], a victim is not on record, or there is none.
  private static String act(
      String key, String type, @Nullable String day, @Nullable String place, int victim) {
    return """
    {"key": "%s", "type": "%s"%s%s%s, %s}
    """
        .formatted(
            key,
            type,
            day == null ? "" : ", \"when\": {\"edtf\": \"%s\"}".formatted(day),
            place == null ? "" : ", \"place\": \"%s\"".formatted(place),
            victim > NAMES
                ? ""
                : ", \"victims\": [{\"party\": \"%s\", %s}]"
                    .formatted(party(7000 + victim), CITATIONS),
            CITATIONS);
  }

  private static @Nullable String earliest(@Nullable String day) {
    if (day == null || day.startsWith("/")) {
      return null;
    }
    return day.length() == 7 ? day + "-01" : day;
  }

  @TestFactory
  Stream<DynamicTest> everyOrderOfActsIsWalkedFromBothEnds() {
    Map<String, Function<Known, @Nullable String>> fields = new TreeMap<>();
    fields.put("INCIDENT", Known::incident);
    fields.put("WHEN", Known::day);
    fields.put("TYPE", Known::type);
    fields.put("PLACE", Known::place);
    fields.put("VICTIM_NAME", Known::victim);
    List<String> terms =
        fields.keySet().stream().flatMap(f -> Stream.of(f + " ASC", f + " DESC")).toList();
    Stream<List<String>> orders =
        Stream.concat(
            terms.stream().map(List::of),
            terms.stream().flatMap(one -> terms.stream().map(other -> List.of(one, other))));
    return Stream.concat(Stream.of(List.<String>of()), orders)
        .map(order -> DynamicTest.dynamicTest(order.toString(), () -> check(order, fields)));
  }

  @Test
  void aCursorOfAnActThatIsGoneLeavesNoneOut() {
    String document = "\"acts\": [%s]";
    String first = act("first", "ARREST", null, null, NAMES + 1);
    String middle = act("middle", "SEARCH", null, null, NAMES + 1);
    String last = act("last", "THREAT", null, null, NAMES + 1);
    Documents.recordIncident(
        incident("order-gone", document.formatted(String.join(",", first, middle, last))));
    Map<String, Object> variables = new HashMap<>();
    String mine = "incident: {key: {eq: \"order-gone\"}}";
    JsonNode two = page(mine, "first: 2, after: $cursor", "[]", variables);
    variables.put("cursor", two.at("/pageInfo/endCursor").textValue());
    assertThat(ids(page(mine, "first: 9, after: $cursor", "[]", variables)))
        .containsExactly("order-gone last");
    Documents.recordIncident(
        incident(
            "order-gone", document.formatted(String.join(",", first, last)) + ", \"version\": 1"));
    assertThat(ids(page(mine, "first: 9, after: $cursor", "[]", variables)))
        .containsExactly("order-gone first", "order-gone last");
    assertThat(ids(page(mine, "last: 9, before: $cursor", "[]", variables)))
        .containsExactly("order-gone first", "order-gone last");
  }

  private void check(List<String> order, Map<String, Function<Known, @Nullable String>> fields) {
    Comparator<Known> comparator = (_, _) -> 0;
    for (String term : order) {
      Comparator<String> direction =
          term.endsWith(" ASC") ? naturalOrder() : Collections.reverseOrder();
      comparator = comparator.thenComparing(fields.get(field(term)), nullsLast(direction));
    }
    List<String> sorted =
        world.stream()
            .sorted(
                comparator
                    .thenComparing(comparing(Known::incident))
                    .thenComparingInt(Known::position))
            .map(Known::id)
            .toList();
    String orderBy =
        order.stream()
            .map(term ->
                "{field: %s, direction: %s}"
                    .formatted(field(term), term.substring(field(term).length() + 1)))
            .collect(Collectors.joining(", ", "[", "]"));
    for (int size : order.size() < 2 ? new int[] {1, 4, 42, 100} : new int[] {17}) {
      assertThat(forward(orderBy, size)).as("forward by " + size).isEqualTo(sorted);
      assertThat(backward(orderBy, size)).as("backward by " + size).isEqualTo(sorted);
    }
  }

  private static String field(String term) {
    return term.substring(0, term.indexOf(' '));
  }

  private static List<String> forward(String orderBy, int size) {
    List<String> ids = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    boolean more = true;
    while (more) {
      JsonNode page = page("first: %d, after: $cursor".formatted(size), orderBy, variables);
      assertThat(page.at("/pageInfo/hasPreviousPage").booleanValue()).isEqualTo(!ids.isEmpty());
      ids.addAll(ids(page));
      more = page.at("/pageInfo/hasNextPage").booleanValue();
      assertThat(ids.size() < page.at("/totalCount").intValue()).isEqualTo(more);
      variables.put("cursor", page.at("/pageInfo/endCursor").textValue());
    }
    return ids;
  }

  private static List<String> backward(String orderBy, int size) {
    List<String> ids = new ArrayList<>();
    Map<String, Object> variables = new HashMap<>();
    boolean more = true;
    while (more) {
      JsonNode page = page("last: %d, before: $cursor".formatted(size), orderBy, variables);
      assertThat(page.at("/pageInfo/hasNextPage").booleanValue()).isEqualTo(!ids.isEmpty());
      ids.addAll(0, ids(page));
      more = page.at("/pageInfo/hasPreviousPage").booleanValue();
      variables.put("cursor", page.at("/pageInfo/startCursor").textValue());
    }
    return ids;
  }

  private static JsonNode page(String slice, String orderBy, Map<String, Object> variables) {
    return page(WORLD, slice, orderBy, variables);
  }

  private static JsonNode page(
      String where, String slice, String orderBy, Map<String, Object> variables) {
    JsonNode answer =
        Graph.ask(
            """
            query($cursor: String) {
              acts(where: {%s}, orderBy: %s, %s) {
                totalCount edges { cursor node { key incident { key } } }
                pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
              }
            }
            """
                .formatted(where, orderBy, slice),
            variables);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data/acts");
  }

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.at("/edges")
        .forEach(edge ->
            ids.add(
                edge.at("/node/incident/key").textValue()
                    + " "
                    + edge.at("/node/key").textValue()));
    return ids;
  }
}
