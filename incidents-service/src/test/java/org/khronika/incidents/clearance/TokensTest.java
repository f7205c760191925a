package org.khronika.incidents.clearance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.khronika.incidents.BadTokens;
import org.khronika.incidents.Database;
import org.khronika.incidents.Graph;
import org.khronika.incidents.Tokens;

/// A token is what it says only if it is signed by the issuer, for us, and still valid.
@QuarkusTest
@QuarkusTestResource(Database.class)
class TokensTest {

  @Test
  void aValidTokenIsTaken() {
    assertThat(Graph.as(Tokens.of("monitor")).asks("{ incidents { totalCount } }").at("/errors"))
        .isEmpty();
  }

  @Test
  void everyOtherTokenIsRefused() {
    Map<String, String> refused = new LinkedHashMap<>(BadTokens.all());
    assertThat(refused).hasSizeGreaterThanOrEqualTo(10);
    refused.forEach((name, token) ->
        given()
            .contentType("application/json")
            .header("Authorization", "Bearer " + token)
            .body("{\"query\": \"{ incidents { totalCount } }\"}")
            .post("/graphql")
            .then()
            .statusCode(describedAs(name, 401))
            .header("WWW-Authenticate", equalTo("Bearer error=\"invalid_token\""))
            .header("Cache-Control", equalTo("no-store"))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header("Referrer-Policy", equalTo("no-referrer"))
            .body("errors[0].extensions.code", equalTo("UNAUTHENTICATED")));
  }

  private static org.hamcrest.Matcher<Integer> describedAs(String name, int status) {
    return org.hamcrest.Matchers.describedAs("401 for a token that is " + name, equalTo(status));
  }
}
