package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What browsers send on behalf of other sites.
@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class CrossSiteTest {
  private static HttpResponse<String> get(String... headers) {
    return Wire.exchange("GET /graphql?query=%7Bgreeting%7D", "", "", headers);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site"})
  void a_browsers_get_from_another_site_is_refused(String site) {
    assertThat(get("Sec-Fetch-Site", site))
        .returns(403, HttpResponse::statusCode)
        .satisfies(answer -> assertThat(answer.body()).contains("CROSS_SITE_REQUEST"));
  }

  @ParameterizedTest
  @CsvSource({
    "Sec-Fetch-Site, same-origin",
    "Sec-Fetch-Site, none",
    "Accept-Language, be",
  })
  void other_gets_are_answered(String header, String value) {
    assertThat(get(header, value))
        .returns(200, HttpResponse::statusCode)
        .satisfies(answer ->
            assertThat(answer.headers().firstValue("cache-control")).hasValue("no-store"));
  }

  @Test
  void a_page_of_the_gateway_itself_may_use_get() {
    assertThat(get("Origin", "http://127.0.0.1:" + RestAssured.port).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"apollo-require-preflight", "x-apollo-operation-name"})
  void what_makes_a_browser_ask_first_is_answered(String header) {
    assertThat(get("Sec-Fetch-Site", "cross-site", header, "x").statusCode()).isEqualTo(200);
  }

  @Test
  void an_allowed_origin_may_ask_and_read() {
    var answer = get("Origin", Subgraphs.ALLOWED_ORIGIN, "Sec-Fetch-Site", "cross-site");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("access-control-allow-origin"))
        .hasValue(Subgraphs.ALLOWED_ORIGIN);
    var preflight =
        Wire.exchange(
            "OPTIONS /graphql",
            "",
            "",
            "Origin",
            Subgraphs.ALLOWED_ORIGIN,
            "Access-Control-Request-Method",
            "POST",
            "Access-Control-Request-Headers",
            "content-type");
    assertThat(preflight.statusCode()).isEqualTo(200);
    assertThat(preflight.headers().firstValue("access-control-allow-headers"))
        .hasValue("content-type");
  }

  @Test
  void another_origin_is_told_nothing() {
    var answer =
        Wire.exchange(
            "POST /graphql",
            "{\"query\": \"{ greeting }\"}",
            "application/json",
            "Origin",
            "https://elsewhere.example");
    assertThat(answer.headers().firstValue("access-control-allow-origin")).isEmpty();
    assertThat(answer.statusCode()).isEqualTo(403);
  }
}
