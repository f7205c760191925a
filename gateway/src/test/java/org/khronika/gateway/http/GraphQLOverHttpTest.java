package org.khronika.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What "GraphQL over HTTP" asks of a server, its SHOULD and MAY included.
@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class GraphQLOverHttpTest {
  private static final String JSON = "application/json";
  private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";
  private static final String TYPE_BY_NAME =
      "query Type($name: String!) { __type(name: $name) { name } }";

  private static ValidatableResponse post(String body, String accept) {
    return given().contentType(JSON).accept(accept).body(body).post("/graphql").then();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/json | application/json",
        "application/graphql-response+json | application/graphql-response+json",
        "*/* | application/json",
        "application/* | application/json",
        "text/html, */*;q=0.1 | application/json",
        "application/graphql-response+json, application/json;q=0.9"
            + " | application/graphql-response+json",
        "application/graphql-response+json;q=0.5, application/json | application/json",
        "application/json, application/graphql-response+json | application/graphql-response+json",
        "application/json;q=0, */* | application/graphql-response+json",
        "APPLICATION/JSON; charset=utf-8; Q=1 | application/json"
      })
  void the_answer_is_of_the_type_that_the_client_likes_best(String accept, String type) {
    post("{\"query\": \"{ greeting }\"}", accept)
        .statusCode(200)
        .header("Content-Type", type + "; charset=utf-8")
        .body(equalTo("{\"data\":{\"greeting\":\"good day\"}}"));
  }

  @Test
  void a_client_that_does_not_say_what_it_takes_gets_json() {
    var answer = Wire.exchange("POST /graphql", "{\"query\": \"{ greeting }\"}", JSON);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type")).hasValue(JSON + "; charset=utf-8");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/html", "application/json;q=0", "image/*, text/*", ";;,"})
  void a_client_that_takes_neither_type_is_told_so(String accept) {
    post("{\"query\": \"{ greeting }\"}", accept)
        .statusCode(406)
        .body("errors[0].extensions.code", equalTo("NOT_ACCEPTABLE"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{",
        "{\"not a JSON",
        "{}",
        "{\"qeury\": \"{ greeting }\"}",
        "{\"query\": {\"obj\": \"ect\"}}",
        "{\"query\": 0}",
        "{\"query\": false}",
        "{\"query\": [\"array\"]}",
        "{\"query\": \"{ greeting }\", \"operationName\": {}}",
        "{\"query\": \"{ greeting }\", \"operationName\": 0}",
        "{\"query\": \"{ greeting }\", \"operationName\": false}",
        "{\"query\": \"{ greeting }\", \"operationName\": []}",
        "{\"query\": \"{ greeting }\", \"variables\": \"string\"}",
        "{\"query\": \"{ greeting }\", \"variables\": 0}",
        "{\"query\": \"{ greeting }\", \"variables\": false}",
        "{\"query\": \"{ greeting }\", \"variables\": []}",
        "{\"query\": \"{ greeting }\", \"extensions\": \"string\"}",
        "{\"query\": \"{ greeting }\", \"extensions\": 0}",
        "{\"query\": \"{ greeting }\", \"extensions\": false}",
        "{\"query\": \"{ greeting }\", \"extensions\": []}"
      })
  void a_body_that_is_no_graphql_request_is_a_bad_request(String body) {
    for (var accept : new String[] {JSON, GRAPHQL_RESPONSE}) {
      post(body, accept)
          .statusCode(400)
          .body("$", not(hasKey("data")))
          .body("errors[0].extensions.code", equalTo("BAD_REQUEST"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"query\": \"query Query { __typename }\", \"operationName\": \"Query\"}",
        "{\"query\": \"{ __typename }\", \"operationName\": null}",
        "{\"query\": \"{ __typename }\", \"variables\": null}",
        "{\"query\": \"{ __typename }\", \"variables\": {\"some\": \"value\"}}",
        "{\"query\": \"{ __typename }\", \"extensions\": null}",
        "{\"query\": \"{ __typename }\", \"extensions\": {\"some\": \"value\"}}"
      })
  void what_is_optional_may_be_there_or_null(String body) {
    for (var accept : new String[] {JSON, GRAPHQL_RESPONSE}) {
      post(body, accept).statusCode(200).body(equalTo("{\"data\":{\"__typename\":\"Query\"}}"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"query\": \"{\"} | GRAPHQL_PARSE_FAILED",
        "{\"query\": \"{ 8f31403dfe404bccbb0e835f2629c6a7 }\"} | GRAPHQL_PARSE_FAILED",
        "{\"query\": \"{ greetings }\"} | GRAPHQL_VALIDATION_FAILED",
        "{\"query\": \"query A { greeting } query B { slow }\"} | OPERATION_RESOLUTION_FAILURE",
        "{\"query\": \"query ($n: String!) { __type(name: $n) { name } }\", \"variables\": {\"n\": null}}"
            + " | BAD_USER_INPUT"
      })
  void an_operation_that_is_not_executed_is_a_bad_request_to_who_takes_graphql_responses(
      String body, String code) {
    post(body, GRAPHQL_RESPONSE)
        .statusCode(400)
        .body("$", not(hasKey("data")))
        .body("errors[0].extensions.code", equalTo(code));
    post(body, JSON)
        .statusCode(200)
        .body("$", not(hasKey("data")))
        .body("errors[0].extensions.code", equalTo(code));
  }

  @Test
  void characters_of_every_plane_come_and_go_as_utf_8() {
    post("{\"query\": \"{ __type(name: \\\"Run🏃Swim🏊\\\") { name } }\"}", JSON)
        .statusCode(200)
        .body(equalTo("{\"data\":{\"__type\":null}}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "application/json; charset=utf-8",
        "application/json;charset=\"UTF-8\"",
        "Application/JSON ; profile=x"
      })
  void a_request_is_json_in_utf_8(String contentType) {
    assertThat(Wire.exchange("POST /graphql", "{\"query\": \"{ greeting }\"}", contentType))
        .returns(200, answer -> answer.statusCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/jsonp",
        "application/json; charset=latin1"
      })
  void a_request_of_another_media_type_is_refused(String contentType) {
    assertThat(Wire.exchange("POST /graphql", "{\"query\": \"{ greeting }\"}", contentType))
        .returns(415, answer -> answer.statusCode())
        .satisfies(answer -> assertThat(answer.body()).contains("UNSUPPORTED_MEDIA_TYPE"));
  }

  @Test
  void a_request_over_the_limit_is_refused() {
    post(" ".repeat(1_100_000), JSON)
        .statusCode(413)
        .body("errors[0].extensions.code", equalTo("REQUEST_TOO_LARGE"));
  }

  @Test
  void a_query_may_come_in_the_address() {
    given()
        .queryParams(Map.of("query", TYPE_BY_NAME, "variables", "{\"name\":\"Query\"}"))
        .queryParams(Map.of("operationName", "Type", "extensions", "{}"))
        .get("/graphql")
        .then()
        .statusCode(200)
        .contentType(JSON)
        .body(equalTo("{\"data\":{\"__type\":{\"name\":\"Query\"}}}"));
    assertThat(Wire.exchange("GET /graphql?query=query+A+%7B+greeting%7d", "", ""))
        .returns("{\"data\":{\"greeting\":\"good day\"}}", answer -> answer.body());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "?",
        "?qeury=%7Bgreeting%7D",
        "?query=%7Bgreeting%7D&variables=%7B",
        "?query=%7Bgreeting%7D&variables=1",
        "?query=%7Bgreeting%7D&extensions=%5B%5D"
      })
  void an_address_that_is_no_graphql_request_is_a_bad_request(String query) {
    assertThat(Wire.exchange("GET /graphql" + query, "", ""))
        .returns(400, answer -> answer.statusCode());
  }

  @Test
  void a_mutation_does_not_come_in_the_address() {
    for (var accept : new String[] {JSON, GRAPHQL_RESPONSE}) {
      given()
          .accept(accept)
          .queryParam("query", "query A { greeting } mutation B { greet }")
          .queryParam("operationName", "B")
          .get("/graphql")
          .then()
          .statusCode(405)
          .header("Allow", "POST")
          .body("errors[0].extensions.code", equalTo("METHOD_NOT_ALLOWED"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"})
  void other_methods_are_refused(String method) {
    assertThat(Wire.exchange(method + " /graphql", "", ""))
        .returns(405, answer -> answer.statusCode())
        .satisfies(
            answer -> assertThat(answer.headers().firstValue("allow")).hasValue("GET, POST"));
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'br;q=1, GZIP;q=0.5', true",
    "gzip;q=0, false",
    "br, false",
    "identity, false",
    ", false"
  })
  void a_large_answer_is_compressed_for_a_client_that_takes_gzip(
      String accepted, boolean isCompressed) {
    var query = "{\"query\": \"{ __schema { types { name description fields { name } } } }\"}";
    var answer =
        accepted == null
            ? Wire.exchange("POST /graphql", query, JSON)
            : Wire.exchange("POST /graphql", query, JSON, "Accept-Encoding", accepted);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-encoding").isPresent()).isEqualTo(isCompressed);
  }

  @Test
  void a_small_answer_is_sent_as_it_is() {
    assertThat(
            Wire.exchange(
                "POST /graphql", "{\"query\": \"{ greeting }\"}", JSON, "Accept-Encoding", "gzip"))
        .returns("{\"data\":{\"greeting\":\"good day\"}}", answer -> answer.body());
  }
}
