package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What others are told of acts is what is on record, after every change.
@QuarkusTest
@QuarkusTestResource(Database.class)
class FacetsTest {
  @Inject Tables database;

  @BeforeEach
  void recordSurroundings() {
    Documents.recordSurroundings();
  }

  @Test
  void facetsAreWrittenWithTheDocument() throws SQLException {
    Documents.recordPlace("facet-city", "Facet City", "testland");
    Documents.recordIncident(incident("faceted", acts("facet-city", 9001, 9002)));
    assertThat(facets("faceted"))
        .containsExactly(
            "PERPETRATOR 9002 SEARCH 2021-07-01 2021-07-31 {facet-city,testland} XT NGO_OFFICE DRAFT",
            "VICTIM 9001 SEARCH 2021-07-01 2021-07-31 {facet-city,testland} XT NGO_OFFICE DRAFT");
    Documents.recordIncident(
        incident("faceted", acts("testland", 9003, 9002) + ", \"version\": 1"));
    assertThat(facets("faceted"))
        .containsExactly(
            "PERPETRATOR 9002 SEARCH 2021-07-01 2021-07-31 {testland} XT NGO_OFFICE DRAFT",
            "VICTIM 9003 SEARCH 2021-07-01 2021-07-31 {testland} XT NGO_OFFICE DRAFT");
    assertThat(differences()).isEmpty();
  }

  @Test
  void aPlaceThatMovesTakesItsActsWithIt() throws SQLException {
    Documents.recordPlace("facet-region", "Region", "testland");
    Documents.recordPlace("facet-town", "Town", "facet-region");
    Documents.recordIncident(incident("moved", acts("facet-town", 9011, 9012)));
    Graph.ask(
        """
        mutation { recordPlace(input: {
          key: "facet-region", name: "Region", kind: COUNTRY, country: "XR", precision: COUNTRY, version: 1,
          citations: [{source: "test-paper", startChar: 0, endChar: 9}]}) { outcome } }
        """);
    assertThat(facets("moved"))
        .containsExactly(
            "PERPETRATOR 9012 SEARCH 2021-07-01 2021-07-31 {facet-town,facet-region} XR NGO_OFFICE DRAFT",
            "VICTIM 9011 SEARCH 2021-07-01 2021-07-31 {facet-town,facet-region} XR NGO_OFFICE DRAFT");
    assertThat(differences()).isEmpty();
  }

  /// A place that moves does not miss the facets of an incident that is just being recorded.
  @Test
  void placesThatMoveWhileIncidentsAreRecordedLeaveNoFacetBehind() throws Exception {
    Documents.recordPlace("facet-left", "Left", "testland");
    Documents.recordPlace("facet-right", "Right", "testland");
    Documents.recordPlace("facet-mobile", "Mobile", "facet-left");
    List<Future<?>> running = new ArrayList<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(8)) {
      for (int i = 1; i <= 20; i++) {
        String move =
            """
            mutation { recordPlace(input: {
              key: "facet-mobile", name: "Mobile", kind: CITY, parent: "%s", precision: CITY, version: %d,
              citations: [{source: "test-paper", startChar: 0, endChar: 9}]}) { outcome } }
            """
                .formatted(i % 2 == 0 ? "facet-left" : "facet-right", i);
        running.add(clients.submit(() -> Graph.ask(move)));
        for (int j = 0; j < 3; j++) {
          String document = incident("facet-busy-" + i + "-" + j, acts("facet-mobile", 9021, 9022));
          running.add(clients.submit(() -> Documents.recordIncident(document)));
        }
      }
    }
    for (Future<?> each : running) {
      each.get();
    }
    assertThat(differences()).isEmpty();
  }

  @Test
  void thePublicationHasTheFacetsOfActsAndWhoMaySeeASourceAndNothingElse() throws SQLException {
    assertThat(
            rows(
                """
                select pubname || ' ' || tablename || case tablename when 'source' then ' ' || attnames::text else '' end
                from pg_publication_tables order by tablename
                """))
        .containsExactly(
            "incidents_facets act_facet",
            "incidents_facets source {id,key,review_state,sensitivity}");
  }

  private static String acts(String place, int victim, int perpetrator) {
    return """
    "acts": [{"key": "search", "type": "SEARCH", "when": {"edtf": "2021-07"}, "place": "%s",
      "locationType": "NGO_OFFICE", "victims": [{"party": "%s", %s}],
      "perpetrators": [{"party": "%s", "asPhrased": "they", %3$s}, {"asPhrased": "others", %3$s}], %3$s}]
    """
        .formatted(place, party(victim), CITATIONS, party(perpetrator));
  }

  private List<String> facets(String incident) throws SQLException {
    return rows(
        """
        select concat_ws(' ', role, ltrim(right(party_id::text, 12), '0'), type, earliest, latest, places, country,
          location_type, review_state)
        from act_facet where incident_key = '%s' order by 1
        """
            .formatted(incident));
  }

  /// Facets that are there and should not be, or the other way round.
  private List<String> differences() throws SQLException {
    return rows(
        """
        with due as (
          select facet::text as row from incident cross join lateral act_facets_of(incident.id) facet),
        kept as (
          select (id, party_id, role, act_id, incident_id, incident_key, type, earliest, latest, places, country, location_type,
            review_state, sensitivity)::text as row from act_facet)
        select 'missing ' || row from (table due except table kept) missing
        union all
        select 'left ' || row from (table kept except table due) superfluous
        """);
  }

  private List<String> rows(String query) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (Connection connection = database.getConnection();
        ResultSet result = connection.createStatement().executeQuery(query)) {
      while (result.next()) {
        rows.add(result.getString(1));
      }
    }
    return rows;
  }
}
