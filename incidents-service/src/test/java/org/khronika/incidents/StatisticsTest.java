package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Acts are counted in groups, and who is hit ten times is one victim.
@QuarkusTest
@QuarkusTestResource(Database.class)
class StatisticsTest {
  private static final String WITHIN = "incident: {key: {contains: \"stats-\"}}";

  @Inject Tables database;
  @Inject @PersistenceUnitExtension Statements statements;

  @BeforeEach
  void recordSomeActs() throws SQLException {
    Documents.recordSurroundings();
    Graph.ask(
        """
        mutation { recordPlace(input: {
          key: "stats-region", name: "Stats Region", kind: REGION, parent: "testland", precision: REGION,
          citations: [{source: "test-paper", startChar: 0, endChar: 9}]}) { outcome } }
        """);
    Documents.recordPlace("stats-city", "Stats City", "stats-region");
    try (Connection facets = database.getConnection()) {
      Facets.party(facets, party(6001), "Anna", "{ECONOMIST,EDITOR}");
      Facets.party(facets, party(6002), "Boris", "{ECONOMIST}");
      Facets.party(facets, party(6003), "Union", "ORGANIZATION", "{}", "TRADE_UNION", "{}");
    }
    Documents.recordIncident(
        incident(
            "stats-one",
            "\"acts\": [%s, %s, %s, %s]"
                .formatted(
                    act("a", "SEARCH", "2021-07-14", "stats-city", 6001, 6002),
                    act("b", "ARREST", "2021-07-15", "stats-city", 6001),
                    act("c", "ARREST", "2021-08", "stats-region", 6001),
                    act("d", "SEARCH", "2021-07/2021-08", null, 6003))));
    Documents.recordIncident(
        incident(
            "stats-two",
            "\"acts\": [%s, %s]"
                .formatted(
                    act("e", "SEARCH", null, "testland", 6001),
                    act("f", "SEARCH", "2020", null, 6999))));
  }

  private static String act(String key, String type, String day, String place, int... victims) {
    return """
    {"key": "%s", "type": "%s"%s%s, "victims": [%s], %s}
    """
        .formatted(
            key,
            type,
            day == null ? "" : ", \"when\": {\"edtf\": \"%s\"}".formatted(day),
            place == null ? "" : ", \"place\": \"%s\"".formatted(place),
            Arrays.stream(victims)
                .mapToObj(victim -> "{\"party\": \"%s\", %s}".formatted(party(victim), CITATIONS))
                .collect(Collectors.joining(",")),
            CITATIONS);
  }

  @Test
  void aPersonWhoIsHitSeveralTimesIsOneVictim() {
    assertThat(rows("[]", "[ACTS, INCIDENTS, DISTINCT_VICTIMS]")).containsExactly("6 2 4");
    assertThat(rows("[ACT_TYPE]", "[DISTINCT_VICTIMS, ACTS]"))
        .containsExactly("ARREST: 1 2", "SEARCH: 4 4");
  }

  @Test
  void anActCountsInEveryGroupOfItsVictims() {
    assertThat(rows("[OCCUPATION]", "[ACTS, DISTINCT_VICTIMS]"))
        .containsExactly("ECONOMIST: 4 2", "EDITOR: 4 1", "-: 2 2");
    assertThat(rows("[VICTIM_KIND, CATEGORY]", "[ACTS]"))
        .containsExactly("ORGANIZATION TRADE_UNION: 1", "PERSON -: 4", "- -: 1");
  }

  @Test
  void anActIsOfAMonthOnlyWhereItLiesInIt() {
    assertThat(rows("[MONTH]", "[ACTS]")).containsExactly("2021-07: 2", "2021-08: 1", "-: 3");
    assertThat(rows("[YEAR, ACT_TYPE]", "[ACTS]"))
        .containsExactly("2020 SEARCH: 1", "2021 ARREST: 2", "2021 SEARCH: 2", "- SEARCH: 1");
  }

  @Test
  void anActIsOfTheRegionAndTheCountryAboveItsPlace() {
    assertThat(rows("[COUNTRY, REGION, PLACE]", "[ACTS]"))
        .containsExactly(
            "XT stats-region stats-city: 2",
            "XT stats-region stats-region: 1",
            "XT - testland: 1",
            "- - -: 2");
  }

  @Test
  void whatIsFilteredIsCountedWithOneStatement() {
    statements.takeAll();
    assertThat(
            rows(
                "[INCIDENT_KIND, FOCUS, LOCATION_TYPE, OCCUPATION]",
                "[ACTS, DISTINCT_VICTIMS]",
                "victim: {occupation: {contains: ECONOMIST}}, when: {overlaps: \"2021-07\"}"))
        .containsExactly("OTHER - - ECONOMIST: 2 2", "OTHER - - EDITOR: 2 1");
    assertThat(statements.takeAll()).hasSize(1);
  }

  @Test
  void nothingToCountIsRefused() {
    assertThat(
            Graph.ask("{ statistics(groupBy: [YEAR], measures: []) { rows { values { value } } } }")
                .at("/errors/0/extensions/code")
                .textValue())
        .isEqualTo("BAD_USER_INPUT");
  }

  private static List<String> rows(String groupBy, String measures) {
    return rows(groupBy, measures, "");
  }

  private static List<String> rows(String groupBy, String measures, String where) {
    JsonNode answer =
        Graph.ask(
            """
            { statistics(where: {%s %s}, groupBy: %s, measures: %s) {
              rows { keys { dimension value } values { measure value } } } }
            """
                .formatted(WITHIN, where, groupBy, measures));
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    List<String> rows = new ArrayList<>();
    answer
        .at("/data/statistics/rows")
        .forEach(row -> {
          String keys = joined(row.at("/keys"));
          rows.add((keys.isEmpty() ? "" : keys + ": ") + joined(row.at("/values")));
        });
    return rows;
  }

  private static String joined(JsonNode list) {
    List<String> values = new ArrayList<>();
    list.forEach(each -> values.add(each.at("/value").isNull() ? "-" : each.at("/value").asText()));
    return String.join(" ", values);
  }
}
