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
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Statistics tell nobody of fewer than five victims, but for those who work on the record. The
/// rows of a table are told apart by `|`, and what is not told is an x.
@QuarkusTest
@QuarkusTestResource(Database.class)
class SmallGroupsTest {
  private static final String WITHIN = "incident: {key: {eq: \"few-and-many\"}}";

  @Inject Tables tables;
  @Inject @PersistenceUnitExtension Statements statements;

  @BeforeEach
  void recordActsAgainstFewAndMany() {
    Documents.recordSurroundings();
    IntStream.rangeClosed(8601, 8608)
        .forEach(number ->
            tables.run(
                """
                insert into party_facet values ('%1$s', 'few-%2$d', 'PERSON', 'Somebody', 'somebody', 'NAMED',
                  '{ECONOMIST%3$s}', '{}', null, '{}', 'PUBLISHED')
                on conflict do nothing
                """
                    .formatted(party(number), number, number < 8603 ? ",EDITOR" : "")));
    Documents.recordIncident(
        incident(
            "few-and-many",
            "\"acts\": [%s, %s, %s]"
                .formatted(
                    act("a", "SEARCH", "2020", 8606),
                    act("b", "SEARCH", "2021", 8608),
                    act("c", "ARREST", "2021", 8602))));
    tables.run(
        """
        update source set review_state = 'PUBLISHED' where key = 'test-paper';
        update incident set review_state = 'PUBLISHED' where key = 'few-and-many';
        select write_act_facets(id) from incident where key = 'few-and-many';
        """);
  }

  private static String act(String key, String type, String when, int lastVictim) {
    return """
    {"key": "%s", "type": "%s", "when": {"edtf": "%s"}, "victims": [%s], %s}
    """
        .formatted(
            key,
            type,
            when,
            IntStream.rangeClosed(8601, lastVictim)
                .mapToObj(victim -> "{\"party\": \"%s\", %s}".formatted(party(victim), CITATIONS))
                .collect(Collectors.joining(",")),
            CITATIONS);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      value = {
        "''; []; 3 8",
        "''; [YEAR]; 2020: 1 6 | 2021: 2 8",
        "''; [ACT_TYPE]; ARREST: x x | SEARCH: x x",
        // What nobody suffered in 2020 is one corner of the rectangle.
        "''; [YEAR, ACT_TYPE]; 2020 ARREST: x x | 2020 SEARCH: x x | 2021 ARREST: x x | 2021 SEARCH: x x",
        "''; [VICTIM_KIND, OCCUPATION]; PERSON ECONOMIST: x x | PERSON EDITOR: x x",
        "partner; [ACT_TYPE]; ARREST: x x | SEARCH: x x",
        "auditor; [ACT_TYPE]; ARREST: x x | SEARCH: x x",
        "monitor; [ACT_TYPE]; ARREST: 1 2 | SEARCH: 2 8",
        "reviewer; [ACT_TYPE]; ARREST: 1 2 | SEARCH: 2 8",
        "custodian; [YEAR, ACT_TYPE]; 2020 SEARCH: 1 6 | 2021 ARREST: 1 2 | 2021 SEARCH: 1 8",
      })
  void groupsOfFewAreTold(String role, String groupBy, String rows) {
    assertThat(rows(statistics(role, "", groupBy))).isEqualTo(rows);
  }

  /// Every year that one person is hit in counts one victim, and all years together no more.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      value = {
        "type: {eq: ARREST}; [YEAR]",
        "type: {eq: ARREST}; []",
        "incident: {}, not: {type: {eq: SEARCH}}; [YEAR, OCCUPATION]",
      })
  void whatIsTooFewAltogetherIsWithheld(String where, String groupBy) {
    JsonNode statistics = statistics("partner", where, groupBy);
    assertThat(statistics.at("/suppressed").booleanValue()).isTrue();
    assertThat(statistics.at("/rows")).isEmpty();
    assertThat(statistics("monitor", where, groupBy).at("/rows")).isNotEmpty();
  }

  @Test
  void whoeverIsToldLessIsToldSo() {
    JsonNode publics = statistics("", "", "[ACT_TYPE]");
    assertThat(publics.at("/smallestGroup").intValue()).isEqualTo(5);
    assertThat(publics.at("/suppressed").booleanValue()).isTrue();
    assertThat(statistics("", "", "[YEAR]").at("/suppressed").booleanValue()).isFalse();
    JsonNode monitors = statistics("monitor", "", "[ACT_TYPE]");
    assertThat(monitors.at("/smallestGroup").intValue()).isEqualTo(1);
    assertThat(monitors.at("/suppressed").booleanValue()).isFalse();
  }

  @Test
  void nothingCountedIsNothingWithheld() {
    JsonNode nothing = statistics("", "type: {eq: THREAT}", "[YEAR]");
    assertThat(nothing.at("/rows")).isEmpty();
    assertThat(nothing.at("/suppressed").booleanValue()).isFalse();
    assertThat(rows(statistics("", "type: {eq: THREAT}", "[]"))).isEqualTo("0 0");
  }

  @Test
  void fourDimensionsAreTooFine() {
    String groupBy = "[YEAR, ACT_TYPE, OCCUPATION, VICTIM_KIND]";
    assertThat(ask("", "", groupBy).at("/errors/0/extensions/code").textValue())
        .isEqualTo("STATISTICS_TOO_FINE");
    assertThat(ask("monitor", "", groupBy).has("errors")).isFalse();
  }

  @Test
  void totalsAreCountedWithTheSameStatement() {
    statements.takeAll();
    statistics("", "victim: {occupation: {contains: ECONOMIST}}", "[MONTH, REGION, OCCUPATION]");
    assertThat(statements.takeAll()).hasSize(1);
  }

  private static JsonNode statistics(String role, String where, String groupBy) {
    JsonNode answer = ask(role, where, groupBy);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data/statistics");
  }

  private static JsonNode ask(String role, String where, String groupBy) {
    String query =
        """
        { statistics(where: {and: [{%s}, {%s}]}, groupBy: %s, measures: [ACTS, DISTINCT_VICTIMS]) {
          smallestGroup suppressed rows { suppressed keys { value } values { value } } } }
        """
            .formatted(WITHIN, where, groupBy);
    return (role.isEmpty() ? Graph.asThePublic() : Graph.as(Tokens.of(role))).asks(query);
  }

  private static String rows(JsonNode statistics) {
    List<String> rows = new ArrayList<>();
    statistics
        .at("/rows")
        .forEach(row -> {
          String keys = joined(row.at("/keys"), "-");
          String values = joined(row.at("/values"), "x");
          assertThat(row.at("/suppressed").booleanValue()).isEqualTo(values.contains("x"));
          rows.add(keys.isEmpty() ? values : keys + ": " + values);
        });
    return String.join(" | ", rows);
  }

  private static String joined(JsonNode list, String nothing) {
    List<String> values = new ArrayList<>();
    list.forEach(
        each -> values.add(each.at("/value").isNull() ? nothing : each.at("/value").asText()));
    return String.join(" ", values);
  }
}
