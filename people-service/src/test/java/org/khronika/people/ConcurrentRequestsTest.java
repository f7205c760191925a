package org.khronika.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Database.class)
class ConcurrentRequestsTest {
  private final Tables tables;
  private final DataSource database;

  ConcurrentRequestsTest(Tables tables, DataSource database) {
    this.tables = tables;
    this.database = database;
  }

  @BeforeEach
  void anEmptyRecord() {
    tables.empty();
  }

  @Test
  void twoHundredAtOncePersonsOfOneKeyAreOnePerson() throws Exception {
    List<JsonNode> answers =
        atOnce(200, i -> Graph.ask(Documents.person("vera-halm", ", focus: [DEMOCRACY]")));
    assertThat(count(answers, "/data/recordPerson/outcome"))
        .hasToString("{CREATED=1, UNCHANGED=199}");
    assertThat(tables.one("select count(*) from party")).isEqualTo(1L);
  }

  @Test
  void twoHundredAtOnceOrganisationsOfOneKeyAreOneOrganisation() throws Exception {
    List<JsonNode> answers = atOnce(200, i -> Graph.ask(Documents.organization("night-watch")));
    assertThat(count(answers, "/data/recordOrganization/outcome"))
        .hasToString("{CREATED=1, UNCHANGED=199}");
  }

  @Test
  void oneIdGivenToManyKeysAtOnceIsThatOfOneOfThem() throws Exception {
    String id = ", id: \"01960000-0000-7000-8000-000000000001\"";
    List<JsonNode> answers = atOnce(60, i -> Graph.ask(Documents.person("vera-" + i, id)));
    assertThat(count(answers, "/data/recordPerson/outcome")).hasToString("{CREATED=1, REFUSED=59}");
    assertThat(count(answers, "/data/recordPerson/userErrors/0/code"))
        .hasToString("{=1, CONFLICT=59}");
  }

  @Test
  void ofManyReplacementsOfOneVersionOneWins() throws Exception {
    Graph.ask(Documents.person("vera-halm"));
    List<JsonNode> answers =
        atOnce(
            60,
            i ->
                Graph.ask(
                    Documents.person(
                        "vera-halm",
                        ", names: [{value: \"n%d\", form: ALIAS}], version: 1".formatted(i))));
    assertThat(count(answers, "/data/recordPerson/outcome"))
        .hasToString("{REFUSED=59, REPLACED=1}");
    assertThat(tables.one("select version from party")).isEqualTo(2);
  }

  @Test
  void documentsThatPointToEachOtherDoNotBlockEachOther() throws Exception {
    List<String> keys = IntStream.range(0, 8).mapToObj(i -> "vera-" + i).toList();
    keys.forEach(key -> Graph.ask(Documents.person(key)));
    List<JsonNode> answers =
        atOnce(
            8,
            i ->
                Graph.ask(
                    Documents.person(
                        keys.get(i),
                        ", version: 1, identityHypotheses: [%s]"
                            .formatted(
                                keys.stream()
                                    .filter(other -> !other.equals(keys.get(i)))
                                    .map(other ->
                                        "{candidate: \"%s\", evidence: [%s]}"
                                            .formatted(other, Documents.CITATION))
                                    .collect(Collectors.joining(", "))))));
    assertThat(count(answers, "/data/recordPerson/outcome")).hasToString("{REPLACED=8}");
  }

  /// SmallRye GraphQL runs blocking resolvers one after the other on the event loop; ours run on
  /// virtual threads.
  @Test
  void aResolverThatWaitsHoldsUpNobodyElse() throws Exception {
    try (var lock = database.getConnection();
        var statement = lock.createStatement()) {
      lock.setAutoCommit(false);
      for (int i = 0; i < 12; i++) {
        statement.execute(
            "select pg_advisory_xact_lock(1, %d)".formatted(("vera-" + i).hashCode()));
      }
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        List<Future<JsonNode>> waiting =
            IntStream.range(0, 12)
                .mapToObj(i -> threads.submit(() -> Graph.ask(Documents.person("vera-" + i))))
                .toList();
        try {
          JsonNode meanwhile =
              threads
                  .submit(() -> Graph.ask("{ people { totalCount } }"))
                  .get(10, TimeUnit.SECONDS);
          assertThat(meanwhile.at("/data/people/totalCount").intValue()).isZero();
          assertThat(waiting).noneMatch(Future::isDone);
        } finally {
          lock.rollback();
        }
        for (Future<JsonNode> answer : waiting) {
          assertThat(answer.get(20, TimeUnit.SECONDS).at("/data/recordPerson/outcome").textValue())
              .isEqualTo("CREATED");
        }
      }
    }
  }

  /// With virtual threads, Panache's request-scoped session was shared by the root fields of one
  /// operation.
  @Test
  void manyRootFieldsAreAnsweredEachFromATransactionOfItsOwn() throws Exception {
    for (int i = 0; i < 8; i++) {
      Graph.ask(
          Documents.person(
              "vera-" + i,
              ", focus: [DEMOCRACY], names: [{value: \"n%d\", form: ALIAS}]".formatted(i)));
    }
    Graph.ask(Documents.organization("night-watch"));
    String query =
        IntStream.range(0, 24)
            .mapToObj(
                i -> "a%d: person(key: \"vera-%d\") { key names { value } }".formatted(i, i % 8))
            .collect(
                Collectors.joining(
                    " ",
                    "{ people { totalCount nodes { key } } party(key: \"night-watch\") { key } ",
                    " }"));
    JsonNode expected = Graph.ask(query);
    assertThat(expected.at("/errors").isMissingNode()).isTrue();
    assertThat(expected.at("/data/a23/names/0/value").textValue()).isEqualTo("n7");
    assertThat(atOnce(150, i -> Graph.ask(query))).allMatch(expected::equals);
  }

  private static List<JsonNode> atOnce(int requests, Function<Integer, JsonNode> request)
      throws InterruptedException, ExecutionException, TimeoutException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<JsonNode>> calls = new ArrayList<>();
      for (int i = 0; i < requests; i++) {
        int number = i;
        calls.add(() -> request.apply(number));
      }
      List<JsonNode> answers = new ArrayList<>();
      for (Future<JsonNode> answer : threads.invokeAll(calls, 120, TimeUnit.SECONDS)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  private static Map<String, Long> count(List<JsonNode> answers, String pointer) {
    return answers.stream()
        .collect(
            Collectors.groupingBy(
                answer -> answer.at(pointer).asText(), TreeMap::new, Collectors.counting()));
  }
}
