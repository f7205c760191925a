package org.khronika.people.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khronika.people.Database;
import org.khronika.people.Graph;
import org.khronika.people.Tables;
import org.khronika.people.Tokens;
import org.khronika.people.catalogue.AffiliationOrderField;
import org.khronika.people.catalogue.PartyOrderField;

/// What is above somebody's clearance makes no difference to it: over a database that holds it, and
/// over one that does not, all answers are the same, byte for byte.
@QuarkusTest
@QuarkusTestResource(Database.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NonInterferenceTest {
  /// More by `-Dnon-interference.queries=2000`; every check takes fewer.
  private static final int QUERIES = Integer.getInteger("non-interference.queries", 250);

  private static final int MUTATIONS = QUERIES / 5;

  /// Somebody of each clearance that something is above; the last one may do all that those may who
  /// write and review.
  private static final List<Graph> CALLERS =
      List.of(
          Graph.asThePublic(),
          Graph.as(Tokens.of("partner")),
          Graph.as(Tokens.of("monitor", "reviewer")));

  private static final int AT_ONCE = 4;

  private final Tables tables;

  NonInterferenceTest(Tables tables) {
    this.tables = tables;
  }

  private List<String> operations = List.of();

  /// By clearance, what each operation is answered over a record that holds everything.
  private final List<List<String>> answers = new ArrayList<>();

  /// Once: all tests ask the same of the same record.
  @BeforeEach
  void aRecordWithSecrets() {
    if (!operations.isEmpty()) {
      return;
    }
    Hierarchy.record(tables);
    operations = operations();
    CALLERS.forEach(caller -> answers.add(answers(caller)));
  }

  /// Those of names would not be missed: names are never read but with the party that has them.
  @ParameterizedTest(name = "of {0}")
  @Order(1)
  @ValueSource(
      strings = {
        "party",
        "affiliation",
        "identity_hypothesis",
        "citation",
        "attribution_candidate",
        "revision",
        "review"
      })
  void aMissingPolicyIsFound(String table) {
    isFound(
        "create policy leak on %s for select using (true)".formatted(table),
        "drop policy leak on " + table);
  }

  @ParameterizedTest(name = "{0}")
  @Order(1)
  @ValueSource(strings = {"party_facet", "act_facet"})
  void aViewThatShowsEveryRowIsFound(String table) {
    String all = "create or replace view seen_%1$s as select * from %1$s".formatted(table);
    isFound(all, all + " where clearance <= (select caller_clearance())");
  }

  @Test
  @Order(1)
  void aCallerOfWhomNothingIsSaidAndWhoSeesEverythingIsFound() {
    isFound(clearanceWhereNothingIsSaid(3), clearanceWhereNothingIsSaid(0));
  }

  @Test
  @Order(1)
  void aCitationThatIsMoreOpenThanItsSourceIsFound() {
    String again = "; update citation set position = position";
    isFound(
        clearanceOfASource("select 0::smallint") + again,
        clearanceOfASource(
                (String)
                    tables.one("select prosrc from pg_proc where proname = 'source_clearance'"))
            + again);
  }

  private static String clearanceWhereNothingIsSaid(int clearance) {
    return """
    create or replace function caller_clearance() returns smallint language sql stable parallel safe as $$
      select coalesce(nullif(current_setting('khronika.clearance', true), ''), '%d')::smallint
    $$
    """
        .formatted(clearance);
  }

  private static String clearanceOfASource(String body) {
    return "create or replace function source_clearance(key text) returns smallint language %s strict as $body$%s$body$"
        .formatted(body.startsWith("select") ? "sql" : "plpgsql", body);
  }

  private void isFound(String leak, String mending) {
    tables.run(leak);
    try {
      assertThat(IntStream.range(0, CALLERS.size()).anyMatch(this::leaks)).isTrue();
    } finally {
      tables.run(mending);
    }
  }

  private boolean leaks(int clearance) {
    return IntStream.range(0, QUERIES)
        .anyMatch(i ->
            !CALLERS
                .get(clearance)
                .send(operations.get(i), Map.of())
                .equals(answers.get(clearance).get(i)));
  }

  @Test
  @Order(2)
  void hiddenRowsMakeNoDifference() {
    assertThat(answers.getFirst()).noneMatch(answer -> answer.contains("VALIDATION"));
    var differences = new ArrayList<String>();
    for (int clearance = CALLERS.size() - 1; clearance >= 0; clearance--) {
      tables.run(deleteAbove(clearance));
      List<String> without = answers(CALLERS.get(clearance));
      for (int i = 0; i < without.size(); i++) {
        String with = answers.get(clearance).get(i);
        if (!with.equals(without.get(i))) {
          differences.add(
              "clearance %d\n%s\nwith    %s\nwithout %s"
                  .formatted(clearance, operations.get(i), with, without.get(i)));
        }
      }
    }
    assertThat(differences).as("%d operations", operations.size() * CALLERS.size()).isEmpty();
  }

  /// Several at once: none changes what another one finds.
  private List<String> answers(Graph caller) {
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      return threads
          .invokeAll(
              operations.stream()
                  .<Callable<String>>map(operation -> () -> caller.send(operation, Map.of()))
                  .toList())
          .stream()
          .map(Future::resultNow)
          .toList();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> operations() {
    MakeOperation.Truth truth = truth();
    return Stream.concat(
            IntStream.range(0, QUERIES).mapToObj(i -> new MakeOperation(i, truth).query()),
            IntStream.range(0, MUTATIONS)
                .mapToObj(i -> new MakeOperation(1_000_000 + i, truth).mutation()))
        .toList();
  }

  /// All there is, as a custodian knows it: ids, and the cursors of every list in every order.
  private static MakeOperation.Truth truth() {
    var ids = new ArrayList<>(List.of("01960000-0000-7000-8000-000000000001"));
    Graph.ask("{ parties(first: 100) { nodes { id } } }")
        .at("/data/parties/nodes")
        .forEach(party -> ids.add(party.at("/id").asText()));
    var cursors = new LinkedHashMap<String, List<String>>();
    for (String direction : List.of("ASC", "DESC")) {
      for (var field : PartyOrderField.values()) {
        cursors.put(
            MakeOperation.Truth.list("parties", field.name(), direction),
            cursors(
                "{ parties(first: 100, orderBy: [{field: %s, direction: %s}]) { edges { cursor } } }"
                    .formatted(field, direction)));
      }
      for (var field : AffiliationOrderField.values()) {
        cursors.put(
            MakeOperation.Truth.list("members", field.name(), direction),
            cursors(
                "{ organization(key: \"house\") { members(first: 100, orderBy: [{field: %s, direction: %s}]) { edges { cursor } } } }"
                    .formatted(field, direction)));
      }
    }
    for (String name : MakeOperation.TEXTS) {
      cursors.put(
          "search " + name,
          cursors(
              "{ searchParties(name: \"%s\", first: 100) { edges { cursor } } }".formatted(name)));
    }
    return new MakeOperation.Truth(ids, cursors);
  }

  private static List<String> cursors(String query) {
    List<String> cursors = Graph.ask(query).findValuesAsText("cursor");
    return cursors.isEmpty() ? List.of("bm9uZQ") : cursors;
  }

  /// Rows of most tables are parts: they go with what they are part of, or name.
  private static String deleteAbove(int clearance) {
    return """
    create temp table hidden as select id from party where clearance > %1$d;
    delete from act_facet where clearance > %1$d or party_id in (select id from hidden);
    delete from review where party_id in (select id from hidden) or %1$d < 2;
    delete from revision where party_id in (select id from hidden) or %1$d < 2;
    delete from attribution_candidate where party_id in (select id from hidden);
    delete from citation where asserted_by_id in (select id from hidden) or party_id in (select id from hidden)
      or source_key in (select key from source where clearance > %1$d)
      or %1$d < 2 and source_key not in (select key from source);
    delete from source where clearance > %1$d;
    delete from affiliation where person_id in (select id from hidden) or organization_id in (select id from hidden);
    update affiliation set position = position + 1000;
    update affiliation set position = placed.rank from (
      select id, row_number() over (partition by person_id order by position) - 1 as rank from affiliation) placed
      where placed.id = affiliation.id;
    delete from identity_hypothesis where party_id in (select id from hidden) or candidate_id in (select id from hidden);
    delete from party_status where party_id in (select id from hidden);
    delete from distinction where party_id in (select id from hidden);
    delete from organization_activity where organization_id in (select id from hidden);
    delete from person_occupation where party_id in (select id from hidden);
    delete from party_focus where party_id in (select id from hidden);
    delete from party_name where party_id in (select id from hidden);
    delete from searched_name where party_id in (select id from hidden);
    delete from party_facet where id in (select id from hidden);
    delete from person where id in (select id from hidden);
    delete from organization where id in (select id from hidden);
    delete from party where id in (select id from hidden);
    drop table hidden;
    """
        .formatted(clearance);
  }
}
