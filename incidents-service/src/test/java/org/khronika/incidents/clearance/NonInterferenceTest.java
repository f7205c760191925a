package org.khronika.incidents.clearance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.khronika.incidents.Database;
import org.khronika.incidents.Graph;
import org.khronika.incidents.Tables;
import org.khronika.incidents.Tokens;

/// What is above somebody's clearance makes no difference to it: over a database that holds it, and
/// over one that does not, all answers are the same, byte for byte.
@QuarkusTest
@QuarkusTestResource(Database.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class NonInterferenceTest {
  /// More by `-Dnon-interference.queries=2000`; every check takes fewer.
  private static final int QUERIES = Integer.getInteger("non-interference.queries", 150);

  private static final int MUTATIONS = QUERIES / 5;

  /// Somebody of each clearance that something is above.
  private static final List<Graph> CALLERS =
      List.of(Graph.asThePublic(), Graph.as(Tokens.of("partner")), Graph.as(Tokens.of("monitor")));

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

  /// That of parties would not be missed: what names a party is hidden with it.
  @ParameterizedTest(name = "on {0}")
  @Order(1)
  @ValueSource(
      strings = {
        "source",
        "place",
        "incident",
        "act_facet",
        "incident_link",
        "participant",
        "act",
        "victim",
        "perpetrator",
        "custody_status",
        "count_claim_inclusion",
        "statement",
        "intervention",
        "citation",
        "attribution_candidate",
        "review",
        "revision"
      })
  void aMissingPolicyIsFound(String table) {
    tables.run("create policy leak on %s for select using (true)".formatted(table));
    try {
      assertThat(IntStream.range(0, CALLERS.size()).anyMatch(this::leaks)).isTrue();
    } finally {
      tables.run("drop policy leak on " + table);
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
    List<String> differences = new ArrayList<>();
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

  private List<String> answers(Graph caller) {
    return operations.stream().map(operation -> caller.send(operation, Map.of())).toList();
  }

  private static List<String> operations() {
    MakeOperation.Truth truth = truth();
    return Stream.concat(
            IntStream.range(0, QUERIES).mapToObj(i -> new MakeOperation(i, truth).query()),
            IntStream.range(0, MUTATIONS)
                .mapToObj(i -> new MakeOperation(1_000_000 + i, truth).mutation()))
        .toList();
  }

  /// All there is, as a custodian knows it.
  private static MakeOperation.Truth truth() {
    List<String> entities = new ArrayList<>();
    List<String> ids = new ArrayList<>(List.of("01900000-0000-7000-8000-000000000777"));
    List<String> cursors = new ArrayList<>(List.of("bm9uZQ"));
    Map.of("acts", "Act", "incidents", "Incident", "places", "Place", "sources", "Source")
        .entrySet()
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(list -> {
          for (JsonNode edge : edges(list.getKey())) {
            String id = edge.at("/node/id").asText();
            ids.add(id);
            cursors.add(edge.at("/cursor").asText());
            entities.add("{__typename: \"%s\", id: \"%s\"}".formatted(list.getValue(), id));
          }
        });
    Hierarchy.SOURCES.forEach(
        key -> entities.add("{__typename: \"Source\", key: \"%s\"}".formatted(key)));
    Hierarchy.PARTIES.forEach(
        key -> entities.add("{__typename: \"Party\", id: \"%s\"}".formatted(Hierarchy.party(key))));
    return new MakeOperation.Truth(entities, ids, cursors);
  }

  private static JsonNode edges(String list) {
    return Graph.ask("{ %s(first: 100) { edges { cursor node { id } } } }".formatted(list))
        .at("/data/" + list + "/edges");
  }

  /// What somebody does not see goes, with all that names it; what is left keeps no trace of it.
  private static String deleteAbove(int clearance) {
    return """
    alter table review disable trigger user;
    alter table revision disable trigger user;
    create temp table hidden_party as select id from party_facet where clearance > %1$d;
    insert into hidden_party select '%2$s' where %1$d < 2;
    create temp table hidden_place as select place.id from place left join place parent on parent.id = place.parent_id
      where greatest(place.clearance, parent.clearance) > %1$d;
    create temp table hidden_incident as select incident.id from incident left join incident whole on whole.id = incident.part_of_id
      where greatest(incident.clearance, whole.clearance) > %1$d or incident.place_id in (select id from hidden_place);
    create temp table hidden_act as select id from act where incident_id in (select id from hidden_incident)
      or place_id in (select id from hidden_place) or after_id in (select id from hidden_incident);
    delete from act_facet where party_id in (select id from hidden_party) or act_id in (select id from hidden_act);
    delete from review where %1$d < 2 or not exists (
      select id, clearance from source where id = record_id and clearance <= %1$d
      union all select id, clearance from place where id = record_id and id not in (select id from hidden_place)
      union all select id, clearance from incident where id = record_id and id not in (select id from hidden_incident));
    delete from revision where %1$d < 2 or not exists (
      select id, clearance from source where id = record_id and clearance <= %1$d
      union all select id, clearance from place where id = record_id and id not in (select id from hidden_place)
      union all select id, clearance from incident where id = record_id and id not in (select id from hidden_incident));
    delete from attribution_candidate where party_id in (select id from hidden_party);
    delete from citation where asserted_by_id in (select id from hidden_party)
      or source_id in (select id from source where clearance > %1$d);
    delete from intervention where by_id in (select id from hidden_party) or addressee_id in (select id from hidden_party);
    delete from statement where about_id in (select id from hidden_incident)
      or speaker_id in (select id from hidden_party) or addressee_id in (select id from hidden_party);
    update statement set asserts_id = null where asserts_id in (select id from hidden_act);
    delete from count_claim_inclusion where party_id in (select id from hidden_party);
    delete from custody_status where party_id in (select id from hidden_party);
    delete from perpetrator where party_id in (select id from hidden_party);
    delete from victim where party_id in (select id from hidden_party);
    delete from participant where party_id in (select id from hidden_party);
    delete from incident_link where target_id in (select id from hidden_incident);
    update act set follows_id = null where follows_id in (select id from hidden_act);
    delete from act where id in (select id from hidden_act);
    update act set position = placed.rank from (
      select id, row_number() over (partition by incident_id order by position) - 1 as rank from act) placed
      where placed.id = act.id;
    update incident set part_of_id = null where part_of_id in (select id from hidden_incident);
    delete from incident where id in (select id from hidden_incident);
    update place set parent_id = null where parent_id in (select id from hidden_place);
    delete from place where id in (select id from hidden_place);
    delete from source where clearance > %1$d;
    delete from party_facet where id in (select id from hidden_party);
    alter table review enable trigger user;
    alter table revision enable trigger user;
    drop table hidden_party, hidden_place, hidden_incident, hidden_act;
    """
        .formatted(clearance, Hierarchy.UNKNOWN);
  }
}
