package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The number of SQL statements depends on what is asked for, never on how many rows there are.
@QuarkusTest
@QuarkusTestResource(Database.class)
class StatementCountTest {
  private static final String EVERYTHING =
      """
      ... on Person { key names { value } occupations focus statuses { status citations { startChar } }
        distinctions { kind citations { startChar } } identityHypotheses { candidate { key } evidence { startChar } }
        affiliations { role organization { key names { value } members { totalCount nodes { role } } } person { key }
          citations { startChar attribution { voice assertedBy { key } candidates { likelihood party { key } } } } }
        citations { attribution { candidates { likelihood } } } }
      """;

  private final Tables tables;
  private final Statements statements;

  StatementCountTest(Tables tables, @PersistenceUnitExtension Statements statements) {
    this.tables = tables;
    this.statements = statements;
  }

  @BeforeEach
  void sixtyPersons() {
    tables.empty();
    String asserter =
        Graph.ask(Documents.organization("night-watch"))
            .at("/data/recordOrganization/organization/id")
            .textValue();
    Graph.ask(Documents.person("aa-first"));
    for (int i = 0; i < 60; i++) {
      Graph.ask(
          Documents.person(
              "vera-%02d".formatted(i),
              """
              , names: [{value: "Vera", form: ALIAS}], occupations: [EDITOR], focus: [DEMOCRACY],
              statuses: [{status: EXILED, citations: [%1$s]}], distinctions: [{kind: AWARD, citations: [%1$s]}],
              identityHypotheses: [{candidate: "aa-first", evidence: [%1$s]}],
              affiliations: [{organization: "night-watch", role: MEMBER, citations: [
                {source: "gazette", startChar: 0, endChar: 2, attribution: {voice: ATTRIBUTED, assertedBy: "%2$s"}},
                {source: "gazette", startChar: 2, endChar: 4, attribution: {voice: ATTRIBUTED,
                  candidates: [{party: "%2$s", likelihood: 0.5}, {}]}}]}]
              """
                  .formatted(Documents.CITATION, asserter)));
    }
  }

  @Test
  void aPageOf60CostsTheStatementsOfAPageOf3() {
    String query =
        "query($first: Int) { people(first: $first, after: \"%s\") { totalCount nodes { %s } } }"
            .formatted(firstCursor(), EVERYTHING);
    List<String> three = statements(query, Map.of("first", 3), 3, "/data/people/nodes");
    assertThat(three).hasSizeLessThanOrEqualTo(24);
    for (int again = 0; again < 10; again++) {
      assertThat(statements(query, Map.of("first", 60), 60, "/data/people/nodes")).isEqualTo(three);
    }
  }

  @Test
  void sixtyEntitiesCostTheStatementsOf3() {
    String query =
        "query($r: [_Any!]!) { _entities(representations: $r) { %s } }".formatted(EVERYTHING);
    List<String> three =
        statements(query, Map.of("r", representations().subList(0, 3)), 3, "/data/_entities");
    assertThat(three).hasSizeLessThanOrEqualTo(23);
    for (int again = 0; again < 10; again++) {
      assertThat(statements(query, Map.of("r", representations()), 60, "/data/_entities"))
          .isEqualTo(three);
    }
  }

  @Test
  void namesOf60EntitiesCostTwoStatementsLikeThoseOf3() {
    String query =
        "query($r: [_Any!]!) { _entities(representations: $r) { ... on Party { displayName names { value } } } }";
    for (int rows : List.of(3, 60)) {
      assertThat(
              statements(
                  query, Map.of("r", representations().subList(0, rows)), rows, "/data/_entities"))
          .hasSize(2);
    }
  }

  private static List<Map<String, String>> representations() {
    JsonNode nodes =
        Graph.ask("{ people(first: 61) { nodes { id key } } }").at("/data/people/nodes");
    return StreamSupport.stream(nodes.spliterator(), false)
        .filter(node -> node.at("/key").textValue().startsWith("vera"))
        .map(node -> Map.of("__typename", "Party", "id", node.at("/id").textValue()))
        .toList();
  }

  @Test
  void onlyWhatIsAskedForIsRead() {
    assertThat(
            statements(
                "{ people(first: 60) { nodes { id key displayName } } }",
                Map.of(),
                60,
                "/data/people/nodes"))
        .hasSize(1);
  }

  private List<String> statements(
      String query, Map<String, ?> variables, int rows, String pointer) {
    statements.takeAll();
    JsonNode answer = Graph.ask(query, variables);
    assertThat(answer.at("/errors").isMissingNode()).as(answer.toPrettyString()).isTrue();
    assertThat(IntStream.range(0, answer.at(pointer).size()).boxed()).hasSize(rows);
    return statements.takeAll();
  }

  private static String firstCursor() {
    return Graph.ask("{ people(first: 1) { edges { cursor node { key } } } }")
        .at("/data/people/edges/0/cursor")
        .textValue();
  }
}
