package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every document that was accepted is kept, with what it changed.
@QuarkusTest
@QuarkusTestResource(Database.class)
class RevisionTest {
  private static final String HISTORY =
      """
      history(%s) {
        totalCount pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        nodes { number recordedAt recordedBy document changes { path before after } }
      }\
      """;

  @Inject Tables database;
  @Inject @PersistenceUnitExtension Statements statements;

  @BeforeEach
  void recordSurroundings() {
    Documents.recordSurroundings();
  }

  @Test
  void theHistoryTellsWhatEachRevisionChanged() {
    ReviewTest.record("Source", "revised", "first", null);
    ReviewTest.record("Source", "revised", "first", null);
    ReviewTest.record("Source", "revised", "second", 1);
    JsonNode history = history("first: 5");
    assertThat(history.at("/totalCount").intValue()).isEqualTo(2);
    assertThat(history.at("/nodes/0/number").intValue()).isEqualTo(2);
    assertThat(history.at("/nodes/0/document").textValue())
        .isEqualTo(
            "{\"key\":\"revised\",\"kind\":\"OTHER\",\"sensitivity\":\"PUBLIC\",\"title\":\"second\"}");
    assertThat(history.at("/nodes/0/changes").toString())
        .isEqualTo(
            "[{\"path\":\"/title\",\"before\":\"\\\"first\\\"\",\"after\":\"\\\"second\\\"\"}]");
    assertThat(history.at("/nodes/1/changes")).isEmpty();
    assertThat(history.at("/nodes/1/recordedBy").textValue()).isEqualTo("custodian");
  }

  @Test
  void theHistoryIsReadFromBothEnds() {
    for (int i = 1; i < 6; i++) {
      ReviewTest.record("Source", "revised-long", "title " + i, i == 1 ? null : i - 1);
    }
    assertThat(walk("first", "after", "/pageInfo/endCursor", "/pageInfo/hasNextPage"))
        .containsExactly(5, 4, 3, 2, 1);
    assertThat(walk("last", "before", "/pageInfo/startCursor", "/pageInfo/hasPreviousPage"))
        .containsExactly(2, 1, 4, 3, 5);
  }

  private static List<Integer> walk(String size, String from, String cursor, String more) {
    List<Integer> numbers = new ArrayList<>();
    String slice = size + ": 2";
    JsonNode page;
    do {
      page = history("revised-long", slice);
      page.at("/nodes").forEach(revision -> numbers.add(revision.at("/number").intValue()));
      slice = "%s: 2, %s: \"%s\"".formatted(size, from, page.at(cursor).textValue());
    } while (page.at(more).booleanValue());
    return numbers;
  }

  @Test
  void whatWasKnownAtAMomentIsTheNewestRevisionThen() {
    String before = Instant.now().minusSeconds(60).toString();
    ReviewTest.record("Place", "known", "first", null);
    ReviewTest.record("Place", "known", "second", 1);
    JsonNode record =
        Graph.ask(
                """
                query($before: DateTime!, $after: DateTime!) { place(key: "known") {
                  before: revisionAt(moment: $before) { number }
                  after: revisionAt(moment: $after) { number changes { path } } } }
                """,
                Map.of("before", before, "after", "2100-01-01T00:00:00+02:00"))
            .at("/data/place");
    assertThat(record.toString())
        .isEqualTo("{\"before\":null,\"after\":{\"number\":2,\"changes\":[{\"path\":\"/name\"}]}}");
  }

  @Test
  void revisionsAndReviewsAreNeverChanged() throws SQLException {
    ReviewTest.record("Source", "kept-for-ever", "first", null);
    try (Connection connection = database.getConnection()) {
      for (String change : List.of("update revision set document = ''", "delete from revision")) {
        assertThatThrownBy(() -> connection.createStatement().execute(change))
            .hasMessageContaining("kept as it was");
      }
    }
  }

  @Test
  void theHistoriesOfManyRecordsTakeOneStatement() {
    for (int i = 0; i < 12; i++) {
      ReviewTest.record("Incident", "many-revisions-" + i, "first", null);
    }
    statements.takeAll();
    JsonNode answer =
        Graph.ask(
            "{ incidents(first: 12, where: {key: {contains: \"many-revisions\"}}) { nodes { reviews { to } %s } } }"
                .formatted(HISTORY.formatted("first: 3")));
    assertThat(answer.at("/data/incidents/nodes")).hasSize(12);
    assertThat(statements.takeAll()).hasSize(4);
  }

  private static JsonNode history(String slice) {
    return history("revised", slice);
  }

  private static JsonNode history(String key, String slice) {
    JsonNode answer =
        Graph.ask("{ source(by: {key: \"%s\"}) { %s } }".formatted(key, HISTORY.formatted(slice)));
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.at("/data/source/history");
  }
}
