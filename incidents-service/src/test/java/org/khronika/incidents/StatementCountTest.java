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
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How many SQL statements a query takes depends on what is selected, not on how much there is.
@QuarkusTest
@QuarkusTestResource(Database.class)
class StatementCountTest {
  /// Of the page that selects every field there is.
  private static final long STATEMENTS_OF_ALL = 46;

  @Inject @PersistenceUnitExtension Statements statements;

  @Test
  void aPageOfSixtyIncidentsTakesAsManyStatementsAsAPageOfThree() throws IOException {
    Documents.recordSurroundings();
    Documents.recordIncident(incident("page-whole", ""));
    for (int i = 0; i < 60; i++) {
      assertThat(Documents.recordIncident(full(i)).at("/outcome").textValue()).isEqualTo("CREATED");
    }
    for (int i = 0; i < 10; i++) {
      assertThat(statements(page(3), 3)).isEqualTo(STATEMENTS_OF_ALL);
      assertThat(statements(page(60), 60)).isEqualTo(STATEMENTS_OF_ALL);
      assertThat(statements(namesAndActs(3), 3)).isEqualTo(4);
      assertThat(statements(namesAndActs(60), 60)).isEqualTo(4);
    }
  }

  @Test
  void aCountOfAllIsTakenOnlyWhereItIsSelected() {
    long without = statementsOf("{ incidents(first: 1) { nodes { key } } }");
    long with = statementsOf("{ incidents(first: 1) { totalCount nodes { key } } }");
    assertThat(without).isEqualTo(1);
    assertThat(with).isEqualTo(2);
  }

  @Test
  void thePagesOfAPagesListsTakeOneStatementForEachWayTheyAreAskedFor() throws IOException {
    Documents.recordSurroundings();
    Documents.recordIncident(incident("page-whole", ""));
    for (int i = 0; i < 60; i++) {
      Documents.recordIncident(full(i));
    }
    String acts = "acts(first: 1) { totalCount nodes { key } pageInfo { hasNextPage } }";
    String arrests =
        "arrests: acts(where: {type: {eq: ARREST}}, orderBy: [{field: WHEN}], last: 3) { nodes { key } }";
    for (int i = 0; i < 5; i++) {
      assertThat(statements(listed(50, acts), 50)).isEqualTo(3);
      assertThat(statements(listed(2, acts), 2)).isEqualTo(3);
      assertThat(statements(listed(50, acts + arrests), 50)).isEqualTo(4);
    }
  }

  private static String listed(int first, String fields) {
    return "{ incidents(first: %d, where: {kind: {eq: RAID_WAVE}}) { nodes { key %s } } }"
        .formatted(first, fields);
  }

  @Test
  void theActsOfManyPartiesTakeOneStatement() {
    var representations =
        IntStream.range(100, 150)
            .mapToObj(i -> Map.of("__typename", "Party", "id", party(i)))
            .toList();
    statements.takeAll();
    JsonNode answer =
        Graph.ask(
            """
            query($r: [_Any!]!) { _entities(representations: $r) {
              ... on Party { acts(first: 2) { nodes { key } } incidents { totalCount } } } }
            """,
            Map.of("r", representations));
    assertThat(answer.at("/data/_entities")).hasSize(50);
    assertThat(statements.takeAll()).hasSize(3);
  }

  @Test
  void entitiesOfOneTypeTakeOneStatement() {
    String query = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }";
    var representations =
        IntStream.range(0, 100)
            .mapToObj(i -> Map.of("__typename", "Incident", "id", party(i)))
            .toList();
    statements.takeAll();
    JsonNode answer = Graph.ask(query, Map.of("r", representations));
    assertThat(answer.at("/data/_entities")).hasSize(100);
    assertThat(statements.takeAll()).hasSize(1);
  }

  private long statements(String query, int incidents) {
    statements.takeAll();
    JsonNode answer = Graph.ask(query);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    assertThat(answer.at("/data/incidents/nodes")).hasSize(incidents);
    return statements.takeAll().size();
  }

  private long statementsOf(String query) {
    statements.takeAll();
    assertThat(Graph.ask(query).has("errors")).isFalse();
    return statements.takeAll().size();
  }

  private static String namesAndActs(int first) {
    return """
    {
      incidents(first: %d, where: {kind: {eq: RAID_WAVE}, place: {country: {eq: "XT"}}}) {
        nodes { key title parties { id } acts(first: 5) { nodes { key type victims { party { id } } } } }
      }
    }
    """
        .formatted(first);
  }

  /// The selection of the story's whole incident, for a page of incidents.
  private static String page(int first) throws IOException {
    String whole =
        Files.readString(Path.of("src/test/resources/story/07-it-is-read-whole/operation.graphql"));
    return whole
        .replace("query Everything($key: String!)", "")
        .replace(
            "incident(key: $key) {",
            "incidents(first: %d, where: {kind: {eq: RAID_WAVE}, place: {country: {eq: \"XT\"}}}) { nodes {"
                .formatted(first))
        .replace("}\nfragment", "} }\nfragment");
  }

  private static String full(int i) {
    String before = i == 0 ? "page-whole" : "page-" + (i - 1);
    return """
    {"key": "page-%1$d", "title": "Raids", "kind": "RAID_WAVE", "place": "testland", "partOf": "page-whole",
     "links": [{"type": "FOLLOWS", "incident": "%2$s", %3$s}],
     "participants": [{"party": "%4$s", %3$s}],
     "perpetrators": [{"party": "%4$s", "asPhrased": "they", %3$s}],
     "acts": [
       {"key": "search", "type": "SEARCH", "place": "testland", %3$s},
       {"key": "arrest", "type": "ARREST", "follows": "search",
        "victims": [{"party": "%5$s", %3$s}, {"party": "%4$s", %3$s}],
        "perpetrators": [{"asPhrased": "they", %3$s}],
        "custody": [{"party": "%5$s", "whereabouts": "DENIED", %3$s}], %3$s}],
     "countClaims": [
       {"key": "all", "measure": "DETAINED", "count": {"min": 2}, "includes": ["%5$s"], %6$s},
       {"key": "some", "measure": "DETAINED", "count": {"min": 1}, "subsetOf": "all", %3$s}],
     "statements": [{"key": "said", "kind": "REPORT", "speaker": "%4$s", "about": "page-whole", "asserts": "search", %3$s}],
     "interventions": [{"key": "asked", "kind": "OTHER", "by": "%4$s", %3$s}],
     %3$s}
    """
        .formatted(i, before, CITATIONS, party(1), party(100 + i), attributed());
  }

  private static String attributed() {
    return """
    "citations": [{"source": "test-paper", "startChar": 1, "endChar": 2, "attribution":
      {"voice": "ATTRIBUTED", "candidates": [{"party": "%s"}, {"likelihood": 0.5}]}}]
    """
        .formatted(party(2));
  }
}
