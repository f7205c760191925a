package org.khronika.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class PersistedQueriesTest {

  private static String hash(String document) throws NoSuchAlgorithmException {
    return HexFormat.of()
        .formatHex(
            MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8)));
  }

  private static String extensions(int version, String hash) {
    return "{\"persistedQuery\":{\"version\":%d,\"sha256Hash\":\"%s\"}}".formatted(version, hash);
  }

  private static ValidatableResponse post(String members) {
    return given()
        .contentType("application/json")
        .body("{" + members + "}")
        .post("/graphql")
        .then();
  }

  private static ValidatableResponse post(String document, int version, String hash) {
    return post("\"query\":\"" + document + "\",\"extensions\":" + extensions(version, hash));
  }

  @Test
  void a_document_is_sent_once_and_its_hash_from_then_on() throws NoSuchAlgorithmException {
    var document = "query Once { greeting }";
    var hash = hash(document);
    post("\"extensions\":" + extensions(1, hash))
        .statusCode(200)
        .body("errors[0].message", equalTo("PersistedQueryNotFound"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
    post(document, 1, hash).body("data.greeting", equalTo("good day"));
    post("\"extensions\":" + extensions(1, hash)).body("data.greeting", equalTo("good day"));
    given()
        .queryParam("extensions", extensions(1, hash))
        .get("/graphql")
        .then()
        .statusCode(200)
        .body("data.greeting", equalTo("good day"));
  }

  @Test
  void a_document_may_be_sent_by_get_the_first_time() throws NoSuchAlgorithmException {
    var document = "query ByGet { greeting }";
    given()
        .queryParam("query", document)
        .queryParam("extensions", extensions(1, hash(document)))
        .get("/graphql")
        .then()
        .statusCode(200);
    post("\"extensions\":" + extensions(1, hash(document)))
        .body("data.greeting", equalTo("good day"));
  }

  @Test
  void nothing_is_kept_under_the_hash_of_something_else() throws NoSuchAlgorithmException {
    var hash = hash("query Mine { greeting }");
    post("query Yours { greeting }", 1, hash)
        .statusCode(400)
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_MISMATCH"));
    post("\"extensions\":" + extensions(1, hash))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @Test
  void what_was_not_executed_is_not_kept() throws NoSuchAlgorithmException {
    var document = "{ greetings }";
    post(document, 1, hash(document))
        .body("errors[0].extensions.code", equalTo("GRAPHQL_VALIDATION_FAILED"));
    post("\"extensions\":" + extensions(1, hash(document)))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_FOUND"));
  }

  @Test
  void another_version_is_not_supported() throws NoSuchAlgorithmException {
    post("\"extensions\":" + extensions(2, hash("{ greeting }")))
        .statusCode(200)
        .body("errors[0].message", equalTo("PersistedQueryNotSupported"))
        .body("errors[0].extensions.code", equalTo("PERSISTED_QUERY_NOT_SUPPORTED"));
  }
}
