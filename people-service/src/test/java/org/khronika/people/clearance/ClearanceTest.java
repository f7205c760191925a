package org.khronika.people.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;
import org.khronika.people.Tokens;

/// Who sees what, and who may do what.
@QuarkusTest
@QuarkusTestResource(Database.class)
class ClearanceTest {
  private final Tables tables;

  ClearanceTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void aRecordWithSecrets() {
    Hierarchy.record(tables);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "'', open opener",
    "auditor, open opener",
    "partner, open opener partner",
    "monitor, draft open opener partner partner-draft",
    "reviewer, draft open opener partner partner-draft",
    "custodian, draft open opener partner partner-draft x-draft x-restricted x-secret",
    "nobody-knows, open opener",
  })
  void everybodySeesWhatItsRolesLetIt(String role, String keys) {
    Graph caller = role.isEmpty() ? Graph.asThePublic() : Graph.as(Tokens.of(role));
    JsonNode people = caller.asks("{ people { totalCount nodes { key } } }").at("/data/people");
    assertThat(keys(people.at("/nodes"))).isEqualTo(keys);
    assertThat(people.at("/totalCount").intValue()).isEqualTo(keys.split(" ").length);
    for (String key : Hierarchy.KEYS) {
      boolean seen = List.of(keys.split(" ")).contains(key);
      assertThat(
              caller
                  .asks(
                      "{ person(key: \"%s\") { key } party(key: \"%s\") { key } }"
                          .formatted(key, key))
                  .at("/data"))
          .as(key)
          .isEqualTo(
              Graph.read(
                  seen
                      ? "{\"person\": {\"key\": \"%s\"}, \"party\": {\"key\": \"%s\"}}"
                          .formatted(key, key)
                      : "{\"person\": null, \"party\": null}"));
    }
  }

  @Test
  void whatNamesAHiddenRecordIsHiddenWithIt() {
    String query =
        """
        { person(key: "opener") { affiliations { organization { key } } identityHypotheses { candidate { key } }
          statuses { citations { attribution { assertedBy { key } candidates { party { key } } } } } } }
        """;
    assertThat(Graph.asThePublic().asks(query).at("/data/person"))
        .isEqualTo(
            Graph.read(
                """
                {"affiliations": [{"organization": {"key": "house"}}],
                 "identityHypotheses": [{"candidate": {"key": "open"}}],
                 "statuses": [{"citations": [
                   {"attribution": {"assertedBy": {"key": "open"}, "candidates": []}},
                   {"attribution": {"assertedBy": null, "candidates": [{"party": {"key": "open"}}]}}]}]}
                """));
    assertThat(Graph.ask(query).at("/data/person/affiliations")).hasSize(2);
    assertThat(Graph.ask(query).at("/data/person/statuses/0/citations")).hasSize(12);
  }

  @Test
  void aCitationIsAsOpenAsItsSourceIsNow() {
    assertThat(citedBy("")).isEqualTo("gazette");
    assertThat(citedBy("partner")).isEqualTo("gazette partner-gazette");
    assertThat(citedBy("monitor"))
        .isEqualTo("draft-gazette gazette partner-gazette unknown-gazette");
    tell("update source set review_state = 'PUBLISHED' where key = 'draft-gazette'");
    tell("insert into source values (uuidv7(), 'unknown-gazette', 'PARTNER', 'PUBLISHED')");
    tell("update source set review_state = 'RETRACTED' where key = 'gazette'");
    assertThat(citedBy("")).isEqualTo("draft-gazette");
    assertThat(citedBy("partner")).isEqualTo("draft-gazette partner-gazette unknown-gazette");
    assertThat(
            tables.one(
                """
                with again as (update citation set clearance = 3 returning old.clearance as before, new.clearance as after)
                select count(*) from again where before <> after
                """))
        .as("citations that would be more or less open if they were written now")
        .isEqualTo(0L);
  }

  /// Nobody sees a citation that was written while its source was closed, or before it was told of.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "gazette | update source set review_state = 'RETRACTED' where key = 'gazette' | 2",
        "unknown-gazette | insert into source values (uuidv7(), 'unknown-gazette', 'PARTNER', 'PUBLISHED') | 1",
      })
  void whoTellsOfASourceWaitsForThoseWhoCiteIt(String source, String change, int clearance)
      throws Exception {
    try (var writer = tables.connect()) {
      writer.setAutoCommit(false);
      writer
          .createStatement()
          .execute(
              """
              insert into citation (id, party_id, position, source_key, start_char, end_char, quote, voice)
              select uuidv7(), id, 99, '%s', 1, 2, 'added', 'NARRATOR' from party where key = 'open'
              """
                  .formatted(source));
      var telling = CompletableFuture.runAsync(() -> tell(change));
      tables.awaitWaiting();
      assertThat(telling).isNotDone();
      writer.commit();
      telling.get(10, TimeUnit.SECONDS);
    }
    assertThat(tables.one("select clearance from citation where quote = 'added'"))
        .isEqualTo(clearance);
  }

  /// As a subscription does, which fires no triggers but those that are enabled always.
  private void tell(String change) {
    tables.run("set session_replication_role = replica; " + change);
  }

  private static String citedBy(String role) {
    Graph caller = role.isEmpty() ? Graph.asThePublic() : Graph.as(Tokens.of(role));
    JsonNode answer =
        caller.asks(
            "{ organization(key: \"house\") { activities { citations { source { key } } } } }");
    return answer.findValuesAsText("key").stream().sorted().collect(Collectors.joining(" "));
  }

  @Test
  void onlyThosePartsOfActsCountThatMayBeSeen() {
    String query =
        """
        { people(where: {key: {eq: "open"}, acts: {some: {incident: {eq: "incident-draft-open"}}}}) { totalCount } }
        """;
    assertThat(Graph.asThePublic().asks(query).at("/data/people/totalCount").asInt()).isZero();
    assertThat(Graph.as(Tokens.of("monitor")).asks(query).at("/data/people/totalCount").asInt())
        .isEqualTo(1);
  }

  @Test
  void whoDoesNotWriteSeesNoHistoryAndNoReviews() {
    String query =
        "{ party(key: \"open\") { reviews { to } history { totalCount nodes { number } } } }";
    assertThat(Graph.as(Tokens.of("partner")).asks(query).at("/data/party"))
        .isEqualTo(
            Graph.read("{\"reviews\": [], \"history\": {\"totalCount\": 0, \"nodes\": []}}"));
    assertThat(Graph.as(Tokens.of("monitor")).asks(query).at("/data/party"))
        .isEqualTo(
            Graph.read(
                """
                {"reviews": [{"to": "IN_REVIEW"}, {"to": "PUBLISHED"}],
                 "history": {"totalCount": 1, "nodes": [{"number": 1}]}}
                """));
  }

  @ParameterizedTest(name = "{0} may record: {1}, publish: {2}")
  @CsvSource({
    "'', false, false",
    "auditor, false, false",
    "partner, false, false",
    "monitor, true, false",
    "reviewer, false, true",
    "custodian, true, true",
  })
  void everybodyDoesWhatItsRolesLetIt(String role, boolean records, boolean publishes) {
    Graph caller = role.isEmpty() ? Graph.asThePublic() : Graph.as(Tokens.of(role));
    assertThat(
            caller
                .asks(Documents.person("new-one"))
                .at("/data/recordPerson/userErrors/0/code")
                .asText())
        .isEqualTo(records ? "" : "FORBIDDEN");
    Graph.ask(review("draft", "SUBMIT"));
    assertThat(
            caller
                .asks(review("draft", "PUBLISH"))
                .at("/data/reviewParty/userErrors/0/code")
                .asText())
        .isEqualTo(publishes ? "" : "FORBIDDEN");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "monitor | x-secret | | INVALID_VALUE input.key",
        "monitor | x-no-such | | INVALID_VALUE input.key",
        "monitor | x-secret | , sensitivity: SECRET | FORBIDDEN input.sensitivity",
        "monitor | x-no-such | , sensitivity: SECRET | FORBIDDEN input.sensitivity",
        "custodian | plain | , sensitivity: SECRET | INVALID_VALUE input.key",
        "custodian | x-other | , sensitivity: SECRET | ''",
        "monitor | other | , id: \"01960000-0000-8000-8000-000000000001\" | INVALID_VALUE input.id",
      })
  void aTakenKeyTellsNobodyOfASecretRecord(String role, String key, String more, String error) {
    JsonNode payload =
        Graph.as(Tokens.of(role))
            .asks(Documents.person(key, more == null ? "" : more))
            .at("/data/recordPerson");
    JsonNode first = payload.at("/userErrors/0");
    assertThat(
            first.isMissingNode()
                ? ""
                : first.at("/code").asText()
                    + " "
                    + StreamSupport.stream(first.at("/path").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(".")))
        .isEqualTo(error);
  }

  @Test
  void anOpenRecordNamesNoSecretOneWhetherItIsThereOrNot() {
    String secret = ", identityHypotheses: [{candidate: \"%s\", evidence: [%s]}]";
    Graph monitor = Graph.as(Tokens.of("monitor"));
    String hidden =
        monitor
            .asks(Documents.person("new-one", secret.formatted("x-secret", Documents.CITATION)))
            .toString();
    String missing =
        monitor
            .asks(Documents.person("new-one", secret.formatted("x-nobody", Documents.CITATION)))
            .toString();
    assertThat(hidden).isEqualTo(missing).contains("INVALID_VALUE");
  }

  private static String review(String key, String transition) {
    return """
    mutation { reviewParty(input: {key: "%s", version: 1, transition: %s}) { userErrors { code } } }
    """
        .formatted(key, transition);
  }

  private static String keys(JsonNode nodes) {
    return StreamSupport.stream(nodes.spliterator(), false)
        .map(node -> node.at("/key").asText())
        .collect(Collectors.joining(" "));
  }
}
