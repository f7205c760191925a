package org.khronika.people.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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

@QuarkusTest
@QuarkusTestResource(Database.class)
class TrailTest {
  private static final Graph AUDITOR = Graph.as(Tokens.named("aleś", "auditor"));
  private static final Graph PARTNER = Graph.as(Tokens.named("paula", "partner"));
  private static final Graph MONITOR = Graph.as(Tokens.named("mira", "monitor"));

  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

  private static final String UNBROKEN =
      """
      select bool_and(hash = trail_hash(entry) and number = place and previous = coalesce(before, encode(sha256(''), 'hex')))
        and max(number) = (select number from trail_head)
      from (select entry, entry.*, row_number() over (order by number) as place, lag(hash) over (order by number) as before
        from trail entry) entries
      """;

  private final Tables tables;
  private String vera = "";

  TrailTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void aPublishedPerson() {
    tables.empty();
    vera = Graph.ask(Documents.person("vera-halm")).at("/data/recordPerson/person/id").asText();
    for (String step : List.of("SUBMIT", "PUBLISH")) {
      Graph.ask(review(step));
    }
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{ person(key: \"vera-halm\") { displayName } } | person",
        "{ a: party(key: \"vera-halm\") { key } b: __typename } | party",
        "{ people { nodes { key } } } | people",
        "{ people { edges { cursor } } } | people",
        "{ searchParties(name: \"Vera\") { nodes { name } } } | searchParties",
        "{ searchParties(name: \"Vera\") { edges { cursor } } } | searchParties",
        "{ person(key: \"vera-halm\") { history { nodes { document } } } } | person",
        "{ _entities(representations: [{__typename: \"Party\", id: \"VERA\"}]) { ... on Party { key } } } | _entities",
      })
  void whatACallerWhoSeesMoreThanThePublicIsShownIsNoted(String query, String field) {
    Graph.ask(
        Documents.person("vera-halm", ", version: 1, names: [{value: \"Vera\", form: ALIAS}]"));
    Graph.as(Tokens.named("mira", "monitor", "partner"))
        .toThisEnd("check %C5%9B of the list")
        .asks(query.replace("VERA", vera));
    assertThat(newest())
        .isEqualTo(
            Graph.read(
                """
                {"action": "READ", "caller": "mira", "roles": ["monitor", "partner"], "purpose": "check ś of the list",
                 "fields": ["%s"], "records": ["%s"], "version": null, "reviewState": null, "digest": null, "code": null}
                """
                    .formatted(field, vera)));
  }

  @Test
  void countsAreNotedToo() {
    PARTNER.asks("{ people { totalCount } parties { totalCount } }");
    assertThat(newest().at("/fields")).isEqualTo(Graph.read("[\"parties\", \"people\"]"));
    assertThat(newest().at("/records")).isEmpty();
  }

  @Test
  void whatIsShownToThePublicAndWhatIsNoRecordIsNot() {
    Object before = entries();
    Graph.asThePublic().asks("{ person(key: \"vera-halm\") { key } }");
    Graph.as(Tokens.named("nobody")).asks("{ person(key: \"vera-halm\") { key } }");
    MONITOR.asks("{ __schema { queryType { name } } _service { sdl } }");
    MONITOR.asks("{ nothing }");
    assertThat(entries()).isEqualTo(before);
  }

  @Test
  void aDocumentLeavesItsVersionAndDigest() {
    MONITOR
        .toThisEnd("import of May")
        .asks(
            Documents.person("vera-halm", ", version: 1, names: [{value: \"Vera\", form: ALIAS}]"));
    assertThat(nodes("where: {action: {eq: RECORD}}, first: 1").get(0))
        .isEqualTo(
            Graph.read(
                """
                {"action": "RECORD", "caller": "mira", "roles": ["monitor"], "purpose": "import of May", "fields": [],
                 "records": ["%s"], "version": 2, "reviewState": null, "digest": "%s", "code": null}
                """
                    .formatted(
                        vera,
                        sha256(
                            (String)
                                tables.one("select document from revision where number = 2")))));
  }

  @Test
  void aStepOfAReviewLeavesTheStateThatItLedTo() {
    List<JsonNode> steps = nodes("where: {action: {eq: REVIEW}, record: \"%s\"}".formatted(vera));
    assertThat(steps)
        .extracting(step -> step.at("/caller").asText() + " " + step.at("/reviewState").asText())
        .containsExactly("custodian PUBLISHED", "custodian IN_REVIEW");
  }

  @Test
  void whatIsRefusedToADocumentIsWrittenAndWhatItWouldHaveWrittenIsNot() {
    Object revisions = tables.one("select count(*) from revision");
    PARTNER.asks(Documents.person("somebody"));
    assertThat(newest())
        .isEqualTo(
            Graph.read(
                """
                {"action": "REFUSE", "caller": "paula", "roles": ["partner"], "purpose": null, "fields": ["recordPerson"],
                 "records": [], "version": null, "reviewState": null, "digest": null, "code": "FORBIDDEN"}
                """));
    Graph.asThePublic().asks(review("RETRACT").replace("userErrors { code }", "__typename"));
    assertThat(newest().at("/fields/0").asText() + newest().at("/caller"))
        .isEqualTo("reviewPartynull");
    Graph.ask(review("PROPOSE_RETRACTION"));
    Graph.ask(review("RETRACT"));
    assertThat(newest().at("/code").asText()).isEqualTo("SECOND_PERSON_NEEDED");
    assertThat(tables.one("select count(*) from revision")).isEqualTo(revisions);
  }

  @Test
  void whatIsShownBesideWhatIsRefusedIsNotedOnItsOwn() {
    MONITOR.asks(
        "mutation { a: %s b: %s }"
            .formatted(
                review("PROPOSE_RETRACTION").replaceAll("mutation \\{(.*)\\}\\s*$", "$1"),
                Documents.person("nadia").replaceAll("(?s)mutation \\{(.*)\\}\\s*$", "$1")));
    assertThat(nodes("where: {caller: {eq: \"mira\"}}, first: 3"))
        .extracting(entry -> entry.at("/action").asText() + entry.at("/records").size())
        .containsExactly("REFUSE0", "READ1", "RECORD1");
  }

  @Test
  void aTokenThatIsNotValidIsNoted() {
    Object before = entries();
    RestAssured.given()
        .header("Authorization", "Bearer no.such.token")
        .contentType("application/json")
        .body("{\"query\": \"{ __typename }\"}")
        .post("/graphql")
        .then()
        .statusCode(401);
    Instant soon = Instant.now().plusSeconds(30);
    while (entries().equals(before) && Instant.now().isBefore(soon)) {
      Thread.onSpinWait();
    }
    assertThat(newest().at("/code").asText()).isEqualTo("UNAUTHENTICATED");
  }

  @Test
  void onlyAuditorsReadIt() {
    for (String role : List.of("partner", "monitor", "reviewer", "custodian")) {
      JsonNode answer =
          Graph.as(Tokens.of(role)).asks("{ peopleTrail { totalCount nodes { number } } }");
      assertThat(answer.at("/data").isNull()).as(role).isTrue();
      assertThat(answer.at("/errors/0/extensions/code").asText()).isEqualTo("FORBIDDEN");
      assertThat(newest().at("/code").asText() + newest().at("/caller").asText())
          .isEqualTo("FORBIDDEN" + role);
    }
    assertThat(
            AUDITOR
                .asks("{ person(key: \"vera-halm\") { history { totalCount } } }")
                .at("/data/person/history/totalCount")
                .asInt())
        .as("what auditors see beside it")
        .isZero();
  }

  @Test
  void auditorsLeaveTheirEntriesAsWell() {
    AUDITOR.asks("{ peopleTrail { totalCount } }");
    assertThat(nodes("where: {caller: {eq: \"aleś\"}}, first: 1").getFirst().at("/fields"))
        .isEqualTo(Graph.read("[\"peopleTrail\"]"));
  }

  @Test
  void itIsReadPageByPageInBothDirections() {
    String page =
        "{ peopleTrail(%s) { totalCount nodes { number } pageInfo { endCursor startCursor hasNextPage hasPreviousPage } } }";
    JsonNode first = AUDITOR.asks(page.formatted("first: 2")).at("/data/peopleTrail");
    long newest = first.at("/nodes/0/number").asLong();
    assertThat(first.at("/totalCount").asLong()).isEqualTo(newest);
    JsonNode second =
        AUDITOR
            .asks(page.formatted("first: 1, after: " + first.at("/pageInfo/endCursor")))
            .at("/data/peopleTrail");
    assertThat(second.at("/nodes/0/number").asLong()).isEqualTo(newest - 2);
    JsonNode oldest = AUDITOR.asks(page.formatted("last: 1")).at("/data/peopleTrail");
    assertThat(oldest.at("/nodes/0/number").asLong()).isEqualTo(1);
    assertThat(oldest.at("/pageInfo/hasPreviousPage").asBoolean()).isTrue();
  }

  @Test
  void entriesAreFoundByWhoWhatWhenAndWhich() {
    PARTNER.asks("{ person(key: \"vera-halm\") { key } }");
    assertThat(
            nodes(
                "where: {record: \"%s\", caller: {eq: \"paula\"}, action: {in: [READ]}, since: \"2020-01-01T00:00:00Z\"}"
                    .formatted(vera)))
        .hasSize(1);
    assertThat(nodes("where: {record: \"%s\", before: \"2020-01-01T00:00:00Z\"}".formatted(vera)))
        .isEmpty();
    assertThat(nodes("where: {record: \"no id\"}")).isEmpty();
    assertThat(nodes("where: {record: \"%s\", not: {caller: {exists: true}}}".formatted(vera)))
        .isEmpty();
  }

  @Test
  void whoReadsOnlyTheDescriptionsCanVerifyIt() {
    PARTNER.toThisEnd("a \"quoted\" /purpose").asks("{ people { nodes { key } } }");
    JsonNode all =
        AUDITOR
            .asks(
                """
                { peopleTrail(first: 100) { nodes { number at action caller roles purpose fields records version reviewState digest code
                  previous hash } } }
                """)
            .at("/data/peopleTrail/nodes");
    assertThat(all.size()).isGreaterThan(3);
    for (int i = 0; i < all.size() - 1; i++) {
      assertThat(all.get(i).at("/previous")).isEqualTo(all.get(i + 1).at("/hash"));
      assertThat(sha256(canonical(all.get(i)))).isEqualTo(all.get(i).at("/hash").asText());
    }
  }

  /// All but the hash, in the order in which it was asked for.
  private static String canonical(JsonNode entry) {
    return entry.properties().stream()
        .filter(member -> !member.getKey().equals("hash"))
        .map(member ->
            member.getKey().equals("at")
                ? '"' + MOMENT.format(Instant.parse(member.getValue().asText())) + '"'
                : member.getValue().toString())
        .collect(Collectors.joining(",", "[", "]"));
  }

  @Test
  void oneEntryFollowsTheOtherHoweverManyAreWrittenAtOnce() throws Exception {
    long before = ((Number) entries()).longValue();
    Callable<Void> twentyReads =
        () -> {
          for (int i = 0; i < 20; i++) {
            PARTNER.asks("{ person(key: \"vera-halm\") { key } }");
          }
          return null;
        };
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (var reads :
          threads.invokeAll(IntStream.range(0, 8).mapToObj(i -> twentyReads).toList())) {
        reads.get();
      }
    }
    assertThat(entries()).isEqualTo(before + 160);
    assertThat(tables.one(UNBROKEN)).isEqualTo(true);
  }

  @Test
  void notEvenItsOwnerChangesIt() {
    for (String change :
        List.of("update trail set caller = null", "delete from trail", "truncate trail")) {
      assertThatThrownBy(() -> tables.run(change)).hasMessageContaining("is kept as it was");
    }
  }

  @Test
  void whatCannotBeNotedIsNotShown() {
    tables.run("alter table trail_head rename to lost");
    try {
      assertThat(Graph.ask("{ person(key: \"vera-halm\") { displayName } }"))
          .isEqualTo(
              Graph.read(
                  """
                  {"errors": [{"message": "The access cannot be noted just now, so its answer is not given; what it recorded is recorded. Try again.",
                    "extensions": {"code": "TRAIL_UNAVAILABLE"}}]}
                  """));
      assertThat(
              Graph.ask(Documents.person("somebody-else")).at("/errors/0/extensions/code").asText())
          .isIn("INTERNAL", "TRAIL_UNAVAILABLE");
      assertThat(tables.one("select count(*) from party where key = 'somebody-else'"))
          .isEqualTo(0L);
    } finally {
      tables.run("alter table lost rename to trail_head");
    }
  }

  private Object entries() {
    return tables.one("select count(*) from trail");
  }

  private static JsonNode newest() {
    return nodes("where: {not: {caller: {eq: \"aleś\"}, action: {eq: READ}}}, first: 1").get(0);
  }

  private static List<JsonNode> nodes(String arguments) {
    JsonNode answer =
        AUDITOR.asks(
            "{ peopleTrail(%s) { nodes { action caller roles purpose fields records version reviewState digest code } } }"
                .formatted(arguments));
    assertThat(answer.at("/errors").isMissingNode()).as(answer.toPrettyString()).isTrue();
    return StreamSupport.stream(answer.at("/data/peopleTrail/nodes").spliterator(), false).toList();
  }

  private static String review(String step) {
    return """
    mutation { reviewParty(input: {key: "vera-halm", transition: %s, version: 1, reason: "because"}) { userErrors { code } } }
    """
        .formatted(step);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
