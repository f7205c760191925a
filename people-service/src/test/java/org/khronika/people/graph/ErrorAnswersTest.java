package org.khronika.people.graph;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ErrorAnswersTest {
  private final Tables tables;

  ErrorAnswersTest(Tables tables) {
    this.tables = tables;
  }

  @ParameterizedTest(name = "{0} is answered with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{ people(first: 0) { totalCount } } | INVALID_PAGE_SIZE",
        "{ people(first: 101) { totalCount } } | INVALID_PAGE_SIZE",
        "{ people(last: 0) { totalCount } } | INVALID_PAGE_SIZE",
        "{ people(first: 5, last: 5) { totalCount } } | BAD_PAGE",
        "{ people(first: 20, last: 5) { totalCount } } | BAD_PAGE",
        "{ people(after: \"a\", before: \"b\") { totalCount } } | BAD_PAGE",
        "{ people(after: \"!\") { totalCount } } | BAD_CURSOR",
        "{ people(before: \"YQ\") { totalCount } } | BAD_CURSOR",
        "{ people(where: {acts: {some: {when: {overlaps: \"Wednesday\"}}}}) { totalCount } } | BAD_USER_INPUT",
        "{ people(where: {not: {not: {not: {not: {not: {not: {not: {not: {}}}}}}}}}) { totalCount } } | WHERE_TOO_LARGE",
        "{ people(first: \"x\") { totalCount } } | GRAPHQL_VALIDATION_FAILED",
        "{ people(first: 99999999999) { totalCount } } | GRAPHQL_VALIDATION_FAILED",
        "{ people(first: 4294967301) { totalCount } } | GRAPHQL_VALIDATION_FAILED",
        "{ people(first: \"5\") { totalCount } } | GRAPHQL_VALIDATION_FAILED",
        "{ people(first: 5.5) { totalCount } } | GRAPHQL_VALIDATION_FAILED",
        "{ nobody } | GRAPHQL_VALIDATION_FAILED",
        "{ person { key } } | GRAPHQL_VALIDATION_FAILED",
        "query($f: Int!) { people(first: $f) { totalCount } } | GRAPHQL_VALIDATION_FAILED",
      })
  void everyErrorHasAStableCodeAndNothingOfTheInside(String query, String code) {
    assertSafe(Graph.ask(query), code);
  }

  @Test
  void anArgumentThatCannotBeReadIsNotRepeated() {
    String document =
        Documents.person(
            "vera-halm",
            ", statuses: [{status: EXILED, asOf: {edtf: \"2021\", anchor: \"yesterday\"}, citations: []}]");
    JsonNode answer = Graph.ask(document);
    assertSafe(answer, "GRAPHQL_VALIDATION_FAILED");
    assertThat(answer.toString()).doesNotContain("yesterday");
  }

  @Test
  void valuesOfVariablesThatDoNotFitAreAnsweredTheSameWay() {
    String query = "mutation($i: RecordPersonInput!) { recordPerson(input: $i) { outcome } }";
    for (Object input :
        List.of(
            Map.of("key", "vera"),
            Map.of("key", 7),
            "text",
            List.of(),
            Map.of("salary", 1),
            numbers(4294967301L),
            numbers("5"),
            anchor("yesterday"))) {
      assertSafe(Graph.ask(query, Map.of("i", input)), "GRAPHQL_VALIDATION_FAILED");
    }
  }

  @Test
  void aRepresentationThatNobodyResolvesIsTheCallersMistake() {
    String query = "query($r: [_Any!]!) { _entities(representations: $r) { __typename } }";
    for (Map<String, ?> representation :
        List.<Map<String, ?>>of(
            Map.of("__typename", "Nobody", "id", "1"),
            Map.of("__typename", "Person"),
            Map.of("__typename", "Person", "id", 7))) {
      assertSafe(Graph.ask(query, Map.of("r", List.of(representation))), "BAD_USER_INPUT");
    }
  }

  @Test
  void aBadAddressIsRefusedWhereItStands() {
    JsonNode literal =
        Graph.ask(Documents.organization("viasna", ", url: \"javascript:alert(1)\""));
    assertSafe(literal, "GRAPHQL_VALIDATION_FAILED");
    assertThat(literal.at("/errors/0/message").textValue()).contains("'input.url'");
    JsonNode variable =
        Graph.ask(
            "mutation($i: RecordOrganizationInput!) { recordOrganization(input: $i) { outcome } }",
            Map.of(
                "i",
                Map.of(
                    "key",
                    "viasna",
                    "displayName",
                    "Viasna",
                    "category",
                    "OTHER",
                    "url",
                    "javascript:alert(1)",
                    "citations",
                    List.of())));
    assertSafe(variable, "GRAPHQL_VALIDATION_FAILED");
    assertThat(variable.at("/errors/0/message").textValue()).contains("'i.url'", "Not a URL");
  }

  @Test
  void aBadDateIsFoundAmongTextsThatSayTheSame() {
    JsonNode answer =
        Graph.ask(
            "mutation($i: RecordPersonInput!) { recordPerson(input: $i) { outcome } }",
            Map.of("i", document(Map.of("edtf", "vera", "phrase", "vera", "anchor", "vera"), 1)));
    assertSafe(answer, "GRAPHQL_VALIDATION_FAILED");
    assertThat(answer.at("/errors/0/message").textValue())
        .isEqualTo(
            "Variable 'i' has an invalid value at 'i.statuses.0.asOf.anchor': Not a Date. A day of the calendar, such as 2021-07-14.");
  }

  private static Map<String, ?> numbers(Object startChar) {
    return document(Map.of("edtf", "2021"), startChar);
  }

  private static Map<String, ?> anchor(Object anchor) {
    return document(Map.of("edtf", "2021", "anchor", anchor), 1);
  }

  private static Map<String, ?> document(Map<String, ?> asOf, Object startChar) {
    List<?> citations = List.of(Map.of("source", "s", "startChar", startChar, "endChar", 9));
    return Map.of(
        "key",
        "vera",
        "displayName",
        "Vera",
        "citations",
        citations,
        "statuses",
        List.of(Map.of("status", "EXILED", "asOf", asOf, "citations", citations)));
  }

  /// As when a primary is lost: its connections end in the midst of what they do.
  @Test
  void aDatabaseThatIsLostMeanwhileIsNoErrorOfTheInside() throws Exception {
    try (Connection holder = tables.connect()) {
      holder.setAutoCommit(false);
      holder.createStatement().execute("lock table party in access exclusive mode");
      CompletableFuture<JsonNode> asked =
          CompletableFuture.supplyAsync(
              () -> Graph.asThePublic().asks("{ people { totalCount } }"));
      tables.awaitWaiting();
      assertThat(
              tables.one("select count(pg_terminate_backend(pid)) from pg_locks where not granted"))
          .isEqualTo(1L);
      assertSafe(asked.get(30, TimeUnit.SECONDS), "RECORD_UNAVAILABLE");
    }
  }

  @Test
  void getIsRefused() {
    given().queryParam("query", "{ people { totalCount } }").get("/graphql").then().statusCode(405);
    given()
        .queryParam("query", "mutation { recordPerson(input: {key: \"x\"}) { outcome } }")
        .get("/graphql")
        .then()
        .statusCode(405);
  }

  private static void assertSafe(JsonNode answer, String code) {
    JsonNode error = answer.at("/errors/0");
    assertThat(error.at("/extensions"))
        .as(answer.toPrettyString())
        .isEqualTo(Graph.read("{\"code\": \"%s\"}".formatted(code)));
    assertThat(error.at("/message").textValue()).isNotBlank();
    assertThat(answer.toString())
        .doesNotContain(
            "Exception", "khronika", "graphql.", "java.", "Value{", "select ", "classification");
  }
}
