package org.khronika.people.facet;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Tables;

@QuarkusTest
@QuarkusTestResource(Database.class)
class FacetLagTest {
  private static final String CHANGES =
      "select count(*) from pg_logical_slot_%s_binary_changes('people_facets', null, null, 'proto_version', '1', 'publication_names', 'people_facets') where get_byte(data, 0) in (ascii('I'), ascii('U'))";

  private final Tables tables;

  FacetLagTest(Tables tables) {
    this.tables = tables;
  }

  @BeforeEach
  void nothing() {
    tables.empty();
  }

  @AfterEach
  void noSlot() {
    tables.run("select pg_drop_replication_slot(slot_name) from pg_replication_slots");
  }

  @Test
  void withoutAReaderThereIsNoLag() {
    assertThat(metrics())
        .contains("khronika_facets_lag_bytes NaN")
        .contains("khronika_facets_received_age_seconds NaN");
  }

  @Test
  void theLagIsWhatTheReaderHasNotConfirmed() {
    tables.run("select pg_create_logical_replication_slot('people_facets', 'pgoutput')");
    Graph.ask(Documents.person("vera-halm"));
    Graph.ask(Documents.person("vera-halm", ", focus: [DEMOCRACY], version: 1"));
    assertThat(metrics()).containsPattern("khronika_facets_lag_bytes [1-9]");
    assertThat(tables.one(CHANGES.formatted("peek"))).isEqualTo(2L);
    assertThat(tables.one(CHANGES.formatted("get"))).isEqualTo(2L);
  }

  private static String metrics() {
    return given().get("/q/metrics").then().statusCode(200).extract().asString();
  }
}
