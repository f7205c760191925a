package org.khronika.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class CallersTest {
  private static final String SECRET = "{\"query\": \"{ secret }\"}";

  @Test
  void somebody_unknown_is_not_answered_what_demands_a_caller() {
    given()
        .contentType("application/json")
        .body(SECRET)
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("errors[0].extensions.code", equalTo("UNAUTHORIZED_FIELD_OR_TYPE"));
  }

  @Test
  void a_valid_token_makes_known() {
    given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + Subgraphs.TOKENS.signed(_ -> {}))
        .body(SECRET)
        .post("/graphql")
        .then()
        .statusCode(200)
        .body(equalTo("{\"data\":{\"secret\":\"it is out\"}}"));
  }

  @Test
  void a_token_that_is_not_valid_is_refused() {
    given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + new Tokens().signed(_ -> {}))
        .body(SECRET)
        .post("/graphql")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  @Test
  void another_scheme_than_bearer_makes_nobody_known() {
    given()
        .contentType("application/json")
        .header("Authorization", "Basic YTpi")
        .body(SECRET)
        .post("/graphql")
        .then()
        .statusCode(200)
        .body("errors[0].extensions.code", equalTo("UNAUTHORIZED_FIELD_OR_TYPE"));
  }
}
