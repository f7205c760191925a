package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A record is entered, reviewed, published and, with a reason, withdrawn.
@QuarkusTest
@QuarkusTestResource(Database.class)
class ReviewTest {
  @Inject Tables database;

  @BeforeEach
  void recordSurroundings() {
    Documents.recordSurroundings();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Incident", "Place", "Source"})
  void everyStepIsKept(String kind) {
    String key = "stepping-" + kind.toLowerCase(Locale.ROOT);
    record(kind, key, "first", null);
    assertThat(review(kind, key, 1, "SUBMIT", null)).isEqualTo("IN_REVIEW 1");
    assertThat(review(kind, key, 1, "RETURN", "the date is missing")).isEqualTo("DRAFT 1");
    assertThat(review(kind, key, 1, "SUBMIT", null)).isEqualTo("IN_REVIEW 1");
    assertThat(review(kind, key, 1, "PUBLISH", null)).isEqualTo("PUBLISHED 1");
    assertThat(review(kind, key, 1, "RETRACT", "it was somebody else"))
        .isEqualTo("SECOND_PERSON_NEEDED [\"input\",\"transition\"]");
    assertThat(review(kind, key, 1, "PROPOSE_RETRACTION", "it was somebody else"))
        .isEqualTo("PUBLISHED 1");
    assertThat(review(kind, key, 1, "RETRACT", "it was somebody else"))
        .isEqualTo("SECOND_PERSON_NEEDED [\"input\",\"transition\"]");
    assertThat(
            review(
                Graph.as(Tokens.named("rita", "custodian")), kind, key, 1, "RETRACT", "so it was"))
        .isEqualTo("RETRACTED 1");
    JsonNode read = read(kind, key);
    assertThat(read.at("/reviewState").textValue()).isEqualTo("RETRACTED");
    List<String> steps = new ArrayList<>();
    read.at("/reviews")
        .forEach(step -> {
          assertThat(step.at("/at").textValue()).startsWith("20");
          assertThat(step.at("/by").textValue()).isIn("custodian", "rita");
          steps.add(
              step.at("/from").textValue()
                  + " "
                  + step.at("/to").textValue()
                  + " "
                  + step.at("/reason").textValue());
        });
    assertThat(steps)
        .containsExactly(
            "DRAFT IN_REVIEW null",
            "IN_REVIEW DRAFT the date is missing",
            "DRAFT IN_REVIEW null",
            "IN_REVIEW PUBLISHED null",
            "PUBLISHED PUBLISHED it was somebody else",
            "PUBLISHED RETRACTED so it was");
  }

  @Test
  void whatTheStateDoesNotAllowIsRefused() {
    record("Source", "refused", "first", null);
    assertThat(review("Source", "refused", 1, "PUBLISH", null))
        .isEqualTo("INVALID_TRANSITION [\"input\",\"transition\"]");
    assertThat(review("Source", "refused", 2, "SUBMIT", null))
        .isEqualTo("CONFLICT [\"input\",\"version\"]");
    assertThat(review("Source", "nowhere", 1, "SUBMIT", null))
        .isEqualTo("NOT_FOUND [\"input\",\"key\"]");
    assertThat(review("Source", "refused", 1, "SUBMIT", null)).isEqualTo("IN_REVIEW 1");
    assertThat(review("Source", "refused", 1, "RETURN", null))
        .isEqualTo("INVALID_VALUE [\"input\",\"reason\"]");
    assertThat(read("Source", "refused").at("/reviews")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Incident", "Place", "Source"})
  void otherContentMakesTheRecordADraftAgain(String kind) {
    String key = "edited-" + kind.toLowerCase(Locale.ROOT);
    record(kind, key, "first", null);
    review(kind, key, 1, "SUBMIT", null);
    review(kind, key, 1, "PUBLISH", null);
    record(kind, key, "first", null);
    assertThat(read(kind, key).at("/reviewState").textValue()).isEqualTo("PUBLISHED");
    record(kind, key, "second", 1);
    assertThat(read(kind, key).at("/reviewState").textValue()).isEqualTo("DRAFT");
  }

  @Test
  void ofManyWhoTakeTheSameStepOneDoes() throws Exception {
    record("Place", "contested-review", "first", null);
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 20; i++) {
        answers.add(clients.submit(() -> review("Place", "contested-review", 1, "SUBMIT", null)));
      }
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<String> answer : answers) {
      outcomes.add(answer.get());
    }
    assertThat(Collections.frequency(outcomes, "IN_REVIEW 1")).isEqualTo(1);
    assertThat(read("Place", "contested-review").at("/reviews")).hasSize(1);
  }

  @Test
  void theFacetsTellHowFarTheReviewHasCome() throws SQLException {
    Documents.recordIncident(
        incident(
            "told",
            """
            "acts": [{"key": "a", "type": "SEARCH", "victims": [{"party": "%s", %s}], %2$s}]
            """
                .formatted(party(5001), CITATIONS)));
    review("Incident", "told", 1, "SUBMIT", null);
    try (Connection connection = database.getConnection();
        ResultSet state =
            connection
                .createStatement()
                .executeQuery("select review_state from act_facet where incident_key = 'told'")) {
      assertThat(state.next()).isTrue();
      assertThat(state.getString(1)).isEqualTo("IN_REVIEW");
    }
  }

  static void record(String kind, String key, String content, Integer version) {
    String fields =
        switch (kind) {
          case "Incident" -> "title: \"%s\", kind: OTHER";
          case "Place" -> "name: \"%s\", kind: CITY, precision: CITY";
          default -> "title: \"%s\", kind: OTHER";
        };
    JsonNode answer =
        Graph.ask(
            """
            mutation { record%s(input: {key: "%s", %s%s%s}) { outcome userErrors { message } } }
            """
                .formatted(
                    kind,
                    key,
                    fields.formatted(content),
                    kind.equals("Source")
                        ? ""
                        : ", citations: [{source: \"test-paper\", startChar: 0, endChar: 9}]",
                    version == null ? "" : ", version: " + version));
    assertThat(answer.toString()).contains("\"userErrors\":[]");
  }

  /// The state and the version after a step, or code and path of the error.
  private static String review(
      String kind, String key, int version, String transition, String reason) {
    return review(Graph.as(Tokens.of("custodian")), kind, key, version, transition, reason);
  }

  private static String review(
      Graph caller, String kind, String key, int version, String transition, String reason) {
    JsonNode payload =
        caller
            .asks(
                """
                mutation { payload: review%1$s(input: {key: "%2$s", version: %3$d, transition: %4$s%5$s}) {
                  record: %6$s { reviewState version } userErrors { code message path } } }
                """
                    .formatted(
                        kind,
                        key,
                        version,
                        transition,
                        reason == null ? "" : ", reason: \"%s\"".formatted(reason),
                        kind.toLowerCase(Locale.ROOT)))
            .at("/data/payload");
    JsonNode error = payload.at("/userErrors/0");
    return error.isMissingNode()
        ? payload.at("/record/reviewState").textValue() + " " + payload.at("/record/version")
        : error.at("/code").textValue() + " " + error.at("/path");
  }

  static JsonNode read(String kind, String key) {
    String by = kind.equals("Source") ? "by: {key: \"%s\"}" : "key: \"%s\"";
    return Graph.ask(
            """
            { record: %s(%s) { reviewState version reviews { from to at by reason } } }
            """
                .formatted(kind.toLowerCase(Locale.ROOT), by.formatted(key)))
        .at("/data/record");
  }
}
