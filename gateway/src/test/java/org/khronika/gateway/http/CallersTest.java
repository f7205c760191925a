package org.khronika.gateway.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.concurrent.CompletableFuture;
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
    askedWith(Subgraphs.TOKENS.signed(_ -> {}))
        .statusCode(200)
        .body(equalTo("{\"data\":{\"secret\":\"it is out\"}}"));
  }

  @Test
  void a_token_that_is_not_valid_is_refused() {
    askedWith(new Tokens().signed(_ -> {}))
        .statusCode(401)
        .header("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED"));
  }

  /// The subgraph answers only when it was asked twice.
  @Test
  void two_callers_who_ask_the_same_at_once_get_each_their_own_answer() {
    var ann = "Bearer " + Subgraphs.TOKENS.signed(claims -> claims.setSubject("ann"));
    var ben = "Bearer " + Subgraphs.TOKENS.signed(claims -> claims.setSubject("ben"));
    var first = CompletableFuture.supplyAsync(() -> caller(ann), Thread::startVirtualThread);
    var second = CompletableFuture.supplyAsync(() -> caller(ben), Thread::startVirtualThread);
    assertThat(first.join()).isEqualTo("{\"data\":{\"caller\":\"" + ann + "\"}}");
    assertThat(second.join()).isEqualTo("{\"data\":{\"caller\":\"" + ben + "\"}}");
  }

  private static String caller(String authorization) {
    return Wire.exchange(
            "POST /graphql",
            "{\"query\": \"{ caller }\"}",
            "application/json",
            "Authorization",
            authorization)
        .body();
  }

  @Test
  void what_a_caller_is_answered_is_kept_by_nobody_on_the_way() {
    askedWith(Subgraphs.TOKENS.signed(_ -> {}))
        .header("Cache-Control", "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .header("Referrer-Policy", "no-referrer");
    for (var path : new String[] {"/", "/q/health/live", "/q/metrics", "/nothing"}) {
      given()
          .get(path)
          .then()
          .header("X-Content-Type-Options", "nosniff")
          .header("Referrer-Policy", "no-referrer");
    }
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

  private static ValidatableResponse askedWith(String token) {
    return given()
        .contentType("application/json")
        .header("Authorization", "Bearer " + token)
        .body(SECRET)
        .post("/graphql")
        .then();
  }
}
