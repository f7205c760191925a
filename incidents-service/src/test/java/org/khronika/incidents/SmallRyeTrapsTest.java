package org.khronika.incidents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Defects of SmallRye GraphQL 2.17 that this service must not be hit by, one test each.
@QuarkusTest
@QuarkusTestResource(Database.class)
class SmallRyeTrapsTest {
  @Inject Tables database;

  @BeforeEach
  void recordAnIncident() {
    Documents.recordSurroundings();
    Documents.recordIncident(
        incident(
            "trapped",
            """
            "place": "testland", "acts": [
              {"key": "one", "type": "SEARCH", "victims": [{"party": "%1$s", %2$s}], %2$s},
              {"key": "two", "type": "ARREST", "victims": [{"party": "%1$s", %2$s}], "follows": "one", %2$s}]
            """
                .formatted(party(1), CITATIONS)));
  }

  /// Trap 1: blocking resolvers of one event loop ran one after the other.
  @Test
  void slowRequestsRunSideBySide() throws Exception {
    try (Connection blocker = database.getConnection()) {
      blocker.setAutoCommit(false);
      blocker.createStatement().execute("lock table source in access exclusive mode");
      Instant start = Instant.now();
      try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<JsonNode>> waiting =
            IntStream.range(0, 12)
                .mapToObj(_ ->
                    clients.submit(
                        () -> Graph.ask("{ source(by: {key: \"test-paper\"}) { key } }")))
                .toList();
        Graph.ask("{ place(key: \"testland\") { key } }");
        assertThat(waiting).noneMatch(Future::isDone);
        blocker.commit();
        for (Future<JsonNode> answer : waiting) {
          assertThat(answer.get().at("/data/source/key").textValue()).isEqualTo("test-paper");
        }
      }
      assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    }
  }

  /// Trap 2: root fields of one query raced for one session.
  @Test
  void manyRootFieldsOfOneQueryDoNotDisturbEachOther() throws Exception {
    String query =
        IntStream.range(0, 24)
            .mapToObj(i ->
                switch (i % 4) {
                  case 0 ->
                      "f%d: incident(key: \"trapped\") { key acts { nodes { key victims { party { id } } } } }";
                  case 1 -> "f%d: place(key: \"testland\") { key citations { source { key } } }";
                  case 2 ->
                      "f%d: acts(where: {incident: {key: {eq: \"trapped\"}}}) { totalCount nodes { key incident { key } } }";
                  default -> "f%d: source(by: {key: \"test-paper\"}) { key }";
                })
            .collect(Collectors.joining(" ", "{ ", " }"));
    String numbered = query;
    for (int i = 0; i < 24; i++) {
      numbered = numbered.replaceFirst("f%d", "f" + i);
    }
    String all = numbered;
    String expected = Graph.ask(all).toString();
    assertThat(expected).doesNotContain("errors").doesNotContain("null");
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(16)) {
      for (int i = 0; i < 150; i++) {
        answers.add(clients.submit(() -> Graph.ask(all).toString()));
      }
    }
    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo(expected);
    }
  }

  /// Trap 3: a batch resolver with arguments gave every alias the answer of the first.
  @Test
  void everyAliasIsAnsweredByItsOwnArguments() {
    Documents.recordIncident(
        incident(
            "counted",
            """
            "countClaims": [
              {"key": "held", "measure": "DETAINED", "count": {"min": 9}, %1$s},
              {"key": "raided", "measure": "TARGET_ORGANISATIONS", "count": {"min": 12}, %1$s}]
            """
                .formatted(CITATIONS)));
    JsonNode counted =
        Graph.ask(
                """
                { incident(key: "counted") {
                  held: coverage(measure: DETAINED) { claimedMin }
                  raided: coverage(measure: TARGET_ORGANISATIONS) { claimedMin }
                  again: coverage(measure: DETAINED) { claimedMin }
                  none: coverage(measure: TARGET_ACTIVISTS) { claimedMin } } }
                """)
            .at("/data/incident");
    assertThat(counted.toString())
        .isEqualTo(
            """
            {"held":{"claimedMin":9},"raided":{"claimedMin":12},"again":{"claimedMin":9},"none":null}\
            """);
    JsonNode aliases =
        Graph.ask(
            """
            {
              one: acts(where: {incident: {key: {eq: "trapped"}}, type: {eq: SEARCH}}) { nodes { key } }
              two: acts(where: {incident: {key: {eq: "trapped"}}, type: {eq: ARREST}}) { nodes { key } }
            }
            """);
    assertThat(aliases.at("/data/one/nodes/0/key").textValue()).isEqualTo("one");
    assertThat(aliases.at("/data/two/nodes/0/key").textValue()).isEqualTo("two");
  }

  @Test
  void anAliasWhoseArgumentsAreRefusedLeavesTheOthersAlone() {
    JsonNode answer =
        Graph.ask(
            """
            { good: incident(key: "trapped") { acts(first: 1) { nodes { key } } }
              bad: incident(key: "trapped") { acts(after: "nowhere") { nodes { key } } } }
            """);
    assertThat(answer.at("/data/good/acts/nodes/0/key").textValue()).isEqualTo("one");
    assertThat(answer.at("/data/bad").isNull()).isTrue();
    assertThat(answer.at("/errors")).hasSize(1);
    assertThat(answer.at("/errors/0/extensions/code").textValue()).isEqualTo("BAD_CURSOR");
  }

  /// Trap 4: one unknown entity nulled all the others of its batch.
  @Test
  void anUnknownEntityLeavesTheOthersAlone() {
    JsonNode act =
        Graph.ask("{ act(incident: \"trapped\", key: \"two\") { id } }").at("/data/act/id");
    JsonNode answer =
        Graph.ask(
            "query($r: [_Any!]!) { _entities(representations: $r) { ... on Act { key follows { key } } } }",
            Map.of(
                "r",
                List.of(
                    Map.of("__typename", "Act", "id", party(404)),
                    Map.of("__typename", "Act", "id", act.textValue()),
                    Map.of("__typename", "Act", "id", "' or 1 = 1"),
                    Map.of("__typename", "Act", "id", act.textValue()))));
    assertThat(answer.toString())
        .isEqualTo(
            """
            {"data":{"_entities":[null,{"key":"two","follows":{"key":"one"}},null,{"key":"two","follows":{"key":"one"}}]}}\
            """);
  }

  /// Trap 5: GET ran mutations.
  @Test
  void getIsRefused() {
    given()
        .queryParam("query", "{ source(by: {key: \"test-paper\"}) { key } }")
        .get("/graphql")
        .then()
        .statusCode(405);
  }

  /// Trap 6: names made up for inputs, and nothing said about what things mean.
  @Test
  void everythingHasADescriptionAndANameOfItsOwn() {
    for (JsonNode type : types()) {
      String name = type.at("/name").textValue();
      if (name.startsWith("_") || name.startsWith("link__") || name.startsWith("federation__")) {
        continue;
      }
      assertThat(name).doesNotContain("Input2").doesNotContain("InputInput").doesNotContain("_");
      assertDescribed(name, type);
      for (String members : List.of("/fields", "/inputFields", "/enumValues")) {
        for (JsonNode member : type.at(members)) {
          if (member.at("/name").textValue().startsWith("_")) {
            continue; // the federation's own
          }
          assertDescribed(name, member);
          member.at("/args").forEach(argument -> assertDescribed(name, argument));
        }
      }
    }
  }

  /// Trap 6: messages of exceptions named classes.
  @Test
  void messagesTellNothingOfTheInside() {
    List<String> odd =
        List.of(
            "{ incidents(first: 2147483648) { totalCount } }",
            "{ incidents(first: \"many\") { totalCount } }",
            "{ incidents(after: \"AAAA\") { totalCount } }",
            "mutation { recordSource(input: {key: \"odd\", kind: NEWS, publishedOn: \"tomorrow\"}) { outcome } }",
            "mutation { recordSource(input: {key: \"odd\"}) { outcome } }",
            "{ nothing }",
            "{ incident(key: ",
            "query($key: String!) { incident(key: $key) { key } }",
            "{ _entities(representations: [{__typename: \"Nobody\", id: \"1\"}]) { __typename } }",
            "{ _entities(representations: [{__typename: \"Incident\", nothing: \"1\"}]) { __typename } }",
            "subscription { nothing }",
            "");
    for (String query : odd) {
      // What is no document at all is answered by SmallRye itself, with this word of the
      // specification's Java.
      String answer =
          Graph.ask(query).toString().replace("\"classification\":\"DataFetchingException\"", "");
      assertThat(answer)
          .as(query)
          .contains("\"errors\"")
          .doesNotContainPattern(
              "org\\.|java\\.|graphql\\.|Exception|Value\\{|select |\\bat [a-z]+\\.");
    }
  }

  private static void assertDescribed(String type, JsonNode thing) {
    assertThat(thing.at("/description").asText(""))
        .as(type + "." + thing.at("/name").textValue())
        .isNotBlank()
        .isNotEqualTo("null")
        .isNotEqualTo("ISO-8601");
  }

  private static JsonNode types() {
    return Graph.ask(
            """
            {
              __schema {
                types {
                  name description
                  fields { name description args { name description } }
                  inputFields { name description }
                  enumValues { name description }
                }
              }
            }
            """)
        .at("/data/__schema/types");
  }
}
