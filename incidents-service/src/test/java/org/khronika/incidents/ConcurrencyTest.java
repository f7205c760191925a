package org.khronika.incidents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.Documents.CITATIONS;
import static org.khronika.incidents.Documents.incident;
import static org.khronika.incidents.Documents.party;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Many clients record at the same time, over HTTP.
@QuarkusTest
@QuarkusTestResource(Database.class)
class ConcurrencyTest {

  @BeforeEach
  void recordSurroundings() {
    Documents.recordSurroundings();
  }

  @Test
  void twoHundredOfTheSameKeyMakeOneIncident() throws Exception {
    String acts =
        IntStream.range(0, 20)
            .mapToObj(i ->
                """
                {"key": "act-%d", "type": "SEARCH", "victims": [{"party": "%s", %s}], %s}
                """
                    .formatted(i, party(i), CITATIONS, CITATIONS))
            .collect(Collectors.joining(","));
    String document = incident("crowded", "\"place\": \"testland\", \"acts\": [" + acts + "]");
    assertThat(outcomes(IntStream.range(0, 200).mapToObj(_ -> document).toList()))
        .containsOnly(Map.entry("CREATED", 1L), Map.entry("UNCHANGED", 199L));
    JsonNode counts =
        Graph.ask("{ acts(where: {incident: {key: {eq: \"crowded\"}}}) { totalCount } }");
    assertThat(counts.at("/data/acts/totalCount").intValue()).isEqualTo(20);
  }

  @Test
  void ofManyDifferentDocumentsOfOneKeyOneIsRecordedAndTheOthersAreConflicts() throws Exception {
    List<String> documents =
        IntStream.range(0, 40)
            .mapToObj(i ->
                incident(
                    "contested",
                    "\"perpetrators\": [{\"asPhrased\": \"voice %d\", %s}]"
                        .formatted(i, CITATIONS)))
            .toList();
    assertThat(outcomes(documents))
        .containsOnly(Map.entry("CREATED", 1L), Map.entry("REFUSED", 39L));
  }

  @Test
  void documentsThatReferToEachOtherDoNotBlockEachOther() throws Exception {
    for (String key : List.of("left", "right")) {
      Documents.recordIncident(incident(key, ""));
    }
    for (int version = 1; version <= 15; version++) {
      assertThat(
              outcomes(List.of(linked("left", "right", version), linked("right", "left", version))))
          .containsOnly(Map.entry("REPLACED", 2L));
    }
  }

  @Test
  void twoIncidentsNeverBecomePartOfEachOther() throws Exception {
    for (int round = 0; round < 10; round++) {
      String one = "one-" + round;
      String other = "other-" + round;
      Documents.recordIncident(incident(one, ""));
      Documents.recordIncident(incident(other, ""));
      assertThat(outcomes(List.of(partOf(one, other), partOf(other, one))))
          .containsOnly(Map.entry("REPLACED", 1L), Map.entry("REFUSED", 1L));
    }
  }

  private static String linked(String key, String other, int version) {
    return incident(
        key,
        """
        "version": %d, "links": [{"type": "%s", "incident": "%s", %s}]
        """
            .formatted(version, version % 2 == 0 ? "CAUSES" : "PRECEDES", other, CITATIONS));
  }

  private static String partOf(String key, String whole) {
    return incident(key, "\"version\": 1, \"partOf\": \"%s\"".formatted(whole));
  }

  /// How often each outcome came, all documents being sent at once.
  private static Map<String, Long> outcomes(List<String> documents)
      throws InterruptedException, ExecutionException {
    CountDownLatch start = new CountDownLatch(1);
    List<Future<String>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (String document : documents) {
        answers.add(
            clients.submit(() -> {
              start.await();
              return outcome(Documents.recordIncident(document));
            }));
      }
      start.countDown();
    }
    List<String> outcomes = new ArrayList<>();
    for (Future<String> answer : answers) {
      outcomes.add(answer.get());
    }
    return outcomes.stream()
        .collect(Collectors.groupingBy(o -> o, TreeMap::new, Collectors.counting()));
  }

  private static String outcome(JsonNode payload) {
    return payload.has("outcome") ? payload.at("/outcome").textValue() : payload.toString();
  }
}
