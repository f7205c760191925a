package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Like people-service's test of the same name, over what this service has of its own.
@QuarkusTest
@QuarkusTestResource(Database.class)
class TrailTest {
  private static final Graph AUDITOR = Graph.as(Tokens.named("aleś", "auditor"));
  private static final Graph MONITOR = Graph.as(Tokens.named("mira", "monitor"));

  private static final String UNBROKEN =
      """
      select bool_and(hash = trail_hash(entry) and number = place and previous = coalesce(before, encode(sha256(''), 'hex')))
        and max(number) = (select number from trail_head)
      from (select entry, entry.*, row_number() over (order by number) as place, lag(hash) over (order by number) as before
        from trail entry) entries
      """;

  private final Tables tables;
  private String incident = "";
  private String act = "";

  TrailTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void anIncidentWithAnAct() {
    Documents.recordSurroundings();
    JsonNode recorded =
        Documents.recordIncident(
            Documents.incident(
                "trailed",
                "\"acts\": [{\"key\": \"search\", \"type\": \"SEARCH\", \"victims\": [{\"party\": \"%s\", %s}], %s}]"
                    .formatted(Documents.party(77), Documents.CITATIONS, Documents.CITATIONS)));
    incident = recorded.at("/incident/id").asText();
    act = recorded.at("/incident/acts/nodes/0/id").asText();
    assertThat(act).as(recorded.toPrettyString()).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ incident(key: \"trailed\") { title } } | incident | INCIDENT",
        "{ incidents(where: {key: {eq: \"trailed\"}}) { edges { cursor } } } | incidents | INCIDENT",
        "{ acts(where: {incident: {key: {eq: \"trailed\"}}}) { nodes { key } } } | acts | ACT",
        "{ acts(where: {incident: {key: {eq: \"trailed\"}}}) { edges { cursor } } } | acts | ACT",
        "{ incident(key: \"trailed\") { acts { nodes { victims { party { id } } } } } } | incident | INCIDENT ACT PARTY",
        "{ _entities(representations: [{__typename: \"Party\", id: \"PARTY\"}]) { __typename } } | _entities | PARTY",
        "{ _entities(representations: [{__typename: \"Act\", id: \"ACT\"}]) { ... on Act { key } } } | _entities | ACT",
        "{ incident(key: \"trailed\") { history { nodes { document } } } } | incident | INCIDENT",
        "{ statistics(groupBy: [ACT_TYPE], measures: [ACTS]) { rows { values { value } } } } | statistics | ``",
      })
  void whatACallerWhoSeesMoreThanThePublicIsShownIsNoted(
      String query, String field, String records) {
    MONITOR.toThisEnd("the list of May").asks(named(query));
    JsonNode entry = newest();
    assertThat(entry.at("/action").asText() + entry.at("/caller").asText()).isEqualTo("READmira");
    assertThat(entry.at("/purpose").asText()).isEqualTo("the list of May");
    assertThat(entry.at("/fields")).isEqualTo(Graph.read("[\"%s\"]".formatted(field)));
    assertThat(StreamSupport.stream(entry.at("/records").spliterator(), false))
        .extracting(JsonNode::asText)
        .contains(named(records).isEmpty() ? new String[0] : named(records).split(" "));
  }

  private String named(String text) {
    return text.replace("INCIDENT", incident)
        .replace("PARTY", Documents.party(77))
        .replace("\"ACT\"", "\"" + act + "\"")
        .replaceAll("\\bACT$", act)
        .replace(" ACT ", " " + act + " ");
  }

  @Test
  void whatIsShownToThePublicIsNot() {
    Object before = entries();
    Graph.asThePublic()
        .asks(
            "{ incidents { nodes { key } } statistics(groupBy: [ACT_TYPE], measures: [ACTS]) { rows { values { value } } } }");
    assertThat(entries()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({"Incident", "Place", "Source"})
  void writesLeaveTheirEntries(String kind) {
    String key = "trailed-" + kind.toLowerCase(java.util.Locale.ROOT);
    String input =
        switch (kind) {
          case "Incident" ->
              "title: \"T\", kind: OTHER, citations: [{source: \"test-paper\", startChar: 0, endChar: 9}]";
          case "Place" ->
              "name: \"P\", kind: CITY, parent: \"testland\", precision: CITY, citations: [{source: \"test-paper\", startChar: 0, endChar: 9}]";
          default -> "kind: NEWS";
        };
    JsonNode recorded =
        MONITOR.asks(
            "mutation { record%s(input: {key: \"%s\", %s}) { outcome userErrors { message } } }"
                .formatted(kind, key, input));
    assertThat(recorded.findPath("outcome").asText()).as(recorded.toString()).isEqualTo("CREATED");
    MONITOR.asks(
        "mutation { review%s(input: {key: \"%s\", transition: SUBMIT, version: 1}) { userErrors { code } } }"
            .formatted(kind, key));
    MONITOR.asks(
        "mutation { review%s(input: {key: \"%s\", transition: PUBLISH, version: 1}) { userErrors { code } } }"
            .formatted(kind, key));
    assertThat(nodes("where: {caller: {eq: \"mira\"}, not: {action: {eq: READ}}}, first: 3"))
        .extracting(entry ->
            entry.at("/action").asText()
                + " "
                + entry.at("/version")
                + " "
                + entry.at("/reviewState")
                + " "
                + entry.at("/code"))
        .containsExactly(
            "REFUSE null null \"FORBIDDEN\"",
            "REVIEW null \"IN_REVIEW\" null",
            "RECORD 1 null null");
    assertThat(
            tables.one(
                """
                select count(*) from trail join revision on record_id = any(records) and revision.number = version
                  and digest = encode(sha256(convert_to(document, 'UTF8')), 'hex')
                where trail.number > (select max(number) - 10 from trail) and document like '%%"%s"%%'
                """
                    .formatted(key)))
        .isEqualTo(1L);
  }

  @Test
  void onlyAuditorsReadIt() {
    JsonNode answer = Graph.ask("{ incidentsTrail { totalCount nodes { number } } }");
    assertThat(answer.at("/data").isNull()).isTrue();
    assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
    assertThat(newest().at("/code").asText() + newest().at("/caller").asText())
        .isEqualTo("FORBIDDENcustodian");
  }

  @Test
  void itIsAChainThatNobodyChanges() {
    MONITOR.asks("{ incidents { totalCount } }");
    assertThat(tables.one(UNBROKEN)).isEqualTo(true);
    for (String change :
        List.of("update trail set caller = null", "delete from trail", "truncate trail")) {
      assertThatThrownBy(() -> tables.run(change)).hasMessageContaining("is kept as it was");
    }
  }

  private Object entries() {
    return tables.one("select count(*) from trail");
  }

  private static JsonNode newest() {
    return nodes("where: {not: {caller: {eq: \"aleś\"}}}, first: 1").getFirst();
  }

  private static List<JsonNode> nodes(String arguments) {
    JsonNode answer =
        AUDITOR.asks(
            "{ incidentsTrail(%s) { nodes { action caller purpose fields records version reviewState code } } }"
                .formatted(arguments));
    assertThat(answer.at("/errors").isMissingNode()).as(answer.toPrettyString()).isTrue();
    return StreamSupport.stream(answer.at("/data/incidentsTrail/nodes").spliterator(), false)
        .toList();
  }
}
