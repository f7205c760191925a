package org.khronika.incidents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/// How far the facets are behind can be watched, and is not a number where nothing is set up.
@QuarkusTest
@QuarkusTestResource(Database.class)
class MetricsTest {

  @Test
  void theLagOfTheFacetsIsAMetric() {
    String metrics = given().get("/q/metrics").then().statusCode(200).extract().asString();
    assertThat(metrics)
        .contains("khronika_facets_lag_bytes NaN")
        .contains("khronika_facets_received_age_seconds NaN");
  }
}
