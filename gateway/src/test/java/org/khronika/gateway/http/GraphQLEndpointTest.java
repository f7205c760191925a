package org.khronika.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class GraphQLEndpointTest {
  @Test
  void answers_an_operation() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"query A { greeting } query B { slow }\", \"operationName\": \"A\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .contentType("application/json; charset=utf-8")
        .body(equalTo("{\"data\":{\"greeting\":\"good day\"}}"));
  }

  @Test
  void a_subgraph_that_is_down_or_slow_costs_only_its_own_fields_and_shows_no_address() {
    var answer =
        given()
            .contentType("application/json")
            .body("{\"query\": \"{ greeting slow away }\"}")
            .post("/graphql")
            .then()
            .statusCode(200)
            .body("data.greeting", equalTo("good day"))
            .body(
                "errors.find { it.path == ['slow'] }.extensions.code",
                equalTo("SUBGRAPH_TIMED_OUT"))
            .body(
                "errors.find { it.path == ['away'] }.extensions.code",
                equalTo("SUBGRAPH_UNREACHABLE"))
            .extract()
            .asString();
    assertThat(answer).doesNotContain("127.0.0.1", "http", "Exception");
  }

  @Test
  void an_answer_that_never_ends_and_an_address_that_is_none_cost_only_their_own_fields() {
    given()
        .contentType("application/json")
        .body("{\"query\": \"{ greeting endless nowhere }\"}")
        .post("/graphql")
        .then()
        .statusCode(200)
        .time(lessThan(2_500L))
        .body("data.greeting", equalTo("good day"))
        .body(
            "errors.find { it.path == ['endless'] }.extensions.code", equalTo("SUBGRAPH_TIMED_OUT"))
        .body(
            "errors.find { it.path == ['nowhere'] }.extensions.code",
            equalTo("SUBGRAPH_UNREACHABLE"));
  }

  @Test
  void the_page_for_people_brings_all_it_needs_itself() {
    var page =
        given()
            .get("/")
            .then()
            .statusCode(200)
            .contentType(containsString("html"))
            .header("Content-Security-Policy", containsString("default-src 'none'"))
            .header("Referrer-Policy", "no-referrer")
            .extract()
            .asString();
    assertThat(page).doesNotContain("//");
    for (var file :
        new String[] {
          "graphiql.min.js", "graphiql.min.css", "react.production.min.js", "start.js"
        }) {
      assertThat(page).contains("/graphiql/" + file);
      given().get("/graphiql/" + file).then().statusCode(200);
    }
    given().get("/graphiql/examples.json").then().body("[0]", equalTo("{ greeting }"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void health_is_told(String probe) {
    given().get("/q/health/" + probe).then().statusCode(200).body("status", equalTo("UP"));
  }
}
