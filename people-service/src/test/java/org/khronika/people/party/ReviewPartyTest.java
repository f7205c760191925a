package org.khronika.people.party;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Statements;
import org.khronika.people.Tables;
import org.khronika.people.Tokens;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ReviewPartyTest {
  private final Tables tables;
  private final Statements statements;

  ReviewPartyTest(Tables tables, @PersistenceUnitExtension Statements statements) {
    this.tables = tables;
    this.statements = statements;
  }

  @BeforeEach
  void aPerson() {
    tables.empty();
    Graph.ask(Documents.person("vera-halm"));
  }

  @ParameterizedTest(name = "{0} come to {1}")
  @CsvSource({
    "'', DRAFT, ''",
    "SUBMIT, IN_REVIEW, ''",
    "RETURN, DRAFT, INVALID_TRANSITION",
    "PUBLISH, DRAFT, INVALID_TRANSITION",
    "RETRACT, DRAFT, INVALID_TRANSITION",
    "SUBMIT SUBMIT, IN_REVIEW, INVALID_TRANSITION",
    "SUBMIT RETURN, DRAFT, ''",
    "SUBMIT PUBLISH, PUBLISHED, ''",
    "SUBMIT RETRACT, IN_REVIEW, INVALID_TRANSITION",
    "SUBMIT PUBLISH RETURN, PUBLISHED, INVALID_TRANSITION",
    "SUBMIT PUBLISH RETRACT, PUBLISHED, SECOND_PERSON_NEEDED",
    "SUBMIT PUBLISH PROPOSE_RETRACTION, PUBLISHED, ''",
    "SUBMIT PUBLISH PROPOSE_RETRACTION RETRACT, PUBLISHED, SECOND_PERSON_NEEDED",
  })
  void stepsLeadFromStateToState(String steps, String state, String refused) {
    String code = "";
    for (String step : steps.split(" ", -1)) {
      code = step.isEmpty() ? "" : review(step, 1, "because").at("/userErrors/0/code").asText();
    }
    assertThat(code).isEqualTo(refused);
    assertThat(
            Graph.ask("{ person(key: \"vera-halm\") { reviewState version } }").at("/data/person"))
        .isEqualTo(Graph.read("{\"reviewState\": \"%s\", \"version\": 1}".formatted(state)));
    assertThat(tables.one("select review_state from party_facet")).isEqualTo(state);
  }

  @Test
  void whatSomebodyElseProposedRightBeforeIsRetracted() {
    review("SUBMIT", 1, null);
    review("PUBLISH", 1, null);
    review("PROPOSE_RETRACTION", 1, "wrong person");
    Graph other = Graph.as(Tokens.named("rita", "reviewer"));
    assertThat(
            other
                .asks(mutation("vera-halm", "RETRACT", 1, "wrong person"))
                .at("/data/reviewParty/party/reviewState")
                .asText())
        .isEqualTo("RETRACTED");
    assertThat(
            other
                .asks(mutation("vera-halm", "RETRACT", 1, "again"))
                .at("/data/reviewParty/userErrors/0/code")
                .asText())
        .isEqualTo("INVALID_TRANSITION");
  }

  @Test
  void everyStepIsKeptAndSoIsItsReason() {
    review("SUBMIT", 1, null);
    review("RETURN", 1, "no source");
    review("PUBLISH", 1, null);
    JsonNode reviews =
        Graph.ask("{ party(key: \"vera-halm\") { reviews { from to by reason at } } }")
            .at("/data/party/reviews");
    assertThat(
            StreamSupport.stream(reviews.spliterator(), false)
                .map(step ->
                    step.at("/from").asText()
                        + " "
                        + step.at("/to").asText()
                        + " "
                        + step.at("/reason").asText()
                        + " "
                        + step.at("/by").asText())
                .collect(Collectors.joining("; ")))
        .isEqualTo("DRAFT IN_REVIEW null custodian; IN_REVIEW DRAFT no source custodian");
    assertThat(reviews.at("/0/at").textValue()).isLessThan(reviews.at("/1/at").textValue());
  }

  @Test
  void aStepIsRefusedForWhatWasNotSeenOrIsNotThere() {
    assertThat(errors(review("SUBMIT", 2, null))).isEqualTo("CONFLICT input.version");
    assertThat(errors(review("RETRACT", 1, null)))
        .isEqualTo("INVALID_VALUE input.reason; INVALID_TRANSITION input.transition");
    assertThat(errors(review("SUBMIT", 1, " "))).isEqualTo("INVALID_VALUE input.reason");
    assertThat(errors(review("nobody", "SUBMIT", 1, null))).isEqualTo("NOT_FOUND input.key");
    assertThat(errors(review("No Body", "SUBMIT", 1, null))).isEqualTo("INVALID_VALUE input.key");
  }

  @Test
  void recordingOtherContentMakesADraftOfItAndTheSameContentDoesNot() {
    review("SUBMIT", 1, null);
    review("PUBLISH", 1, null);
    Graph.ask(Documents.person("vera-halm"));
    assertThat(tables.one("select review_state from party")).isEqualTo("PUBLISHED");
    Graph.ask(Documents.person("vera-halm", ", focus: [DEMOCRACY], version: 1"));
    assertThat(tables.one("select review_state from party")).isEqualTo("DRAFT");
    assertThat(tables.one("select review_state from party_facet")).isEqualTo("DRAFT");
  }

  @Test
  void ofManyAtOnceOneTakesTheStep() throws Exception {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<String> submit = () -> errors(review("SUBMIT", 1, null));
      var answers = threads.invokeAll(java.util.Collections.nCopies(30, submit));
      assertThat(answers.stream().filter(answer -> answer.resultNow().isEmpty())).hasSize(1);
    }
    assertThat(tables.one("select count(*) from review")).isEqualTo(1L);
  }

  @Test
  void historyListsEveryDocumentWithWhatItChanged() {
    Graph.ask(Documents.person("vera-halm", ", focus: [DEMOCRACY], version: 1"));
    Graph.ask(
        Documents.person(
            "vera-halm", ", focus: [LITERATURE, DEMOCRACY], occupations: [EDITOR], version: 2"));
    JsonNode history =
        Graph.ask(
                """
                { person(key: "vera-halm") { id history { totalCount nodes { number recordedBy changes { path before after } document }
                  pageInfo { hasNextPage } } } }
                """)
            .at("/data/person");
    assertThat(history.at("/history/totalCount").intValue()).isEqualTo(3);
    assertThat(history.at("/history/nodes/0/number").intValue()).isEqualTo(3);
    assertThat(history.at("/history/nodes/0/changes"))
        .isEqualTo(
            Graph.read(
                """
                [{"path": "/focus/0", "before": null, "after": "\\"LITERATURE\\""},
                 {"path": "/occupations", "before": null, "after": "[\\"EDITOR\\"]"}]
                """));
    assertThat(history.at("/history/nodes/2/changes")).isEmpty();
    assertThat(history.at("/history/nodes/2/document").textValue())
        .isEqualTo(
            "{\"citations\":[{\"endChar\":20,\"source\":\"gazette-2031-05-02\",\"startChar\":10}],\"displayName\":\"Person vera-halm\",\"id\":\"%s\",\"identityStatus\":\"NAMED\",\"key\":\"vera-halm\",\"sensitivity\":\"PUBLIC\"}"
                .formatted(history.at("/id").textValue()));
  }

  @Test
  void historyIsReadPageByPageFromEitherEnd() {
    for (int version = 1; version < 5; version++) {
      Graph.ask(
          Documents.person(
              "vera-halm",
              ", names: [{value: \"n%d\", form: ALIAS}], version: %d".formatted(version, version)));
    }
    JsonNode newest = historyPage("first: 2");
    assertThat(numbers(newest)).isEqualTo("5 4");
    JsonNode next = historyPage("first: 2, after: " + newest.at("/pageInfo/endCursor"));
    assertThat(numbers(next)).isEqualTo("3 2");
    assertThat(next.at("/pageInfo/hasNextPage").booleanValue()).isTrue();
    assertThat(numbers(historyPage("last: 2"))).isEqualTo("2 1");
    assertThat(numbers(historyPage("last: 3, before: " + next.at("/pageInfo/startCursor"))))
        .isEqualTo("5 4");
  }

  @Test
  void revisionAtIsWhatWasKnownThen() {
    String before = "2000-01-01T00:00:00Z";
    Graph.ask(Documents.person("vera-halm", ", focus: [DEMOCRACY], version: 1"));
    JsonNode nodes =
        Graph.ask("{ party(key: \"vera-halm\") { history { nodes { number recordedAt } } } }")
            .at("/data/party/history/nodes");
    String first = nodes.at("/1/recordedAt").textValue();
    String second = nodes.at("/0/recordedAt").textValue();
    assertThat(
            Graph.ask(
                    """
                    { party(key: "vera-halm") { a: revisionAt(moment: "%s") { number } b: revisionAt(moment: "%s") { number }
                      c: revisionAt(moment: "%s") { number } } }
                    """
                        .formatted(before, first, second))
                .at("/data/party"))
        .isEqualTo(Graph.read("{\"a\": null, \"b\": {\"number\": 1}, \"c\": {\"number\": 2}}"));
  }

  @Test
  void historiesOfManyCostTheStatementsOfOne() {
    Graph.ask(Documents.person("adam"));
    statements.takeAll();
    Graph.ask(
        "{ people { nodes { history { totalCount nodes { changes { path } } } reviews { to } } } }");
    assertThat(statements.takeAll()).hasSize(4);
  }

  private static JsonNode historyPage(String arguments) {
    return Graph.ask(
            "{ person(key: \"vera-halm\") { history(%s) { nodes { number } pageInfo { startCursor endCursor hasNextPage } } } }"
                .formatted(arguments))
        .at("/data/person/history");
  }

  private static String numbers(JsonNode page) {
    return StreamSupport.stream(page.at("/nodes").spliterator(), false)
        .map(node -> node.at("/number").asText())
        .collect(Collectors.joining(" "));
  }

  private static JsonNode review(String transition, int version, String reason) {
    return review("vera-halm", transition, version, reason);
  }

  private static JsonNode review(String key, String transition, int version, String reason) {
    return Graph.ask(mutation(key, transition, version, reason)).at("/data/reviewParty");
  }

  private static String mutation(String key, String transition, int version, String reason) {
    return """
    mutation { reviewParty(input: {key: "%s", version: %d, transition: %s, reason: %s})
      { party { key reviewState } userErrors { code path message } } }
    """
        .formatted(key, version, transition, reason == null ? "null" : '"' + reason + '"');
  }

  private static String errors(JsonNode payload) {
    return StreamSupport.stream(payload.at("/userErrors").spliterator(), false)
        .map(error ->
            error.at("/code").asText()
                + " "
                + StreamSupport.stream(error.at("/path").spliterator(), false)
                    .map(JsonNode::asText)
                    .collect(Collectors.joining(".")))
        .collect(Collectors.joining("; "));
  }
}
