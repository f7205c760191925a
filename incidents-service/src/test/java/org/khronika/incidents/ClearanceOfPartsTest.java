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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Every row is as open as the least open of what it is part of and what it names, after every
/// change of one of them.
@QuarkusTest
@QuarkusTestResource(Database.class)
class ClearanceOfPartsTest {
  private static final String PARTS =
      """
      "place": "parts-town", "participants": [{"party": "%1$s", %3$s}],
      "links": [{"type": "FOLLOWS", "incident": "parts-before", %3$s}],
      "perpetrators": [{"party": "%2$s", "asPhrased": "they", %3$s}],
      "acts": [
        {"key": "search", "type": "SEARCH", "when": {"edtf": "2021-07"}, "place": "parts-town", %3$s,
          "victims": [{"party": "%1$s", %3$s}], "perpetrators": [{"party": "%2$s", "asPhrased": "they", %3$s}],
          "custody": [{"party": "%1$s", "whereabouts": "UNKNOWN", %3$s}]},
        {"key": "later", "type": "ARREST", "after": "parts-before", %3$s, "victims": [{"party": "%2$s", %3$s}]}],
      "countClaims": [{"key": "a-dozen", "measure": "DETAINED", "count": {"min": 12}, "includes": ["%1$s"], %3$s}],
      "statements": [{"key": "said", "kind": "PLEDGE", "speaker": "%2$s", "addressee": "%1$s", "about": "parts-before", %3$s}],
      "interventions": [{"key": "asked", "kind": "PUBLICITY", "by": "%1$s", "addressee": "%2$s", %3$s}]
      """
          .formatted(party(9401), party(9402), CITATIONS);

  @Inject Tables database;

  @BeforeEach
  void recordSurroundings() {
    database.empty();
    Documents.recordSurroundings();
    Documents.recordPlace("parts-town", "Town", "testland");
    Documents.recordIncident(incident("parts-before", ""));
    Documents.recordIncident(incident("parts", PARTS));
  }

  @AfterEach
  void leaveNothing() {
    database.empty();
  }

  @Test
  void partsFollowEveryStepOfWhatTheyName() throws SQLException {
    assertThat(open()).as("drafts are nobody's but the writers'").isEmpty();
    publish("source");
    publish("place");
    publish("incident");
    assertThat(open())
        .as("but for what names parties that nobody has told of")
        .containsExactly(
            "act 2", "citation 8", "count_claim 1", "incident 2", "incident_link 1", "place 2");
    facet(9401, "PUBLISHED");
    facet(9402, "DRAFT");
    List<String> withTheFirst = open();
    assertThat(withTheFirst)
        .contains("victim 1", "custody_status 1", "participant 1", "count_claim_inclusion 1")
        .doesNotContain("statement 1", "intervention 1", "perpetrator 1", "perpetrator 2");
    facet(9402, "PUBLISHED");
    List<String> all = open();
    assertThat(all)
        .containsExactly(
            "act 2",
            "act_facet 3",
            "citation 16",
            "count_claim 1",
            "count_claim_inclusion 1",
            "custody_status 1",
            "incident 2",
            "incident_link 1",
            "intervention 1",
            "participant 1",
            "perpetrator 2",
            "place 2",
            "statement 1",
            "victim 2");
    facet(9402, "RETRACTED");
    assertThat(open()).isEqualTo(withTheFirst);
    facet(9402, "PUBLISHED");
    assertThat(open()).isEqualTo(all);

    change("update place set review_state = 'RETRACTED' where key = 'testland'");
    assertThat(open())
        .as("what is in a place that is in another")
        .containsExactly("citation 1", "incident 1");
    change("update place set review_state = 'PUBLISHED' where key = 'testland'");
    assertThat(open()).isEqualTo(all);

    change("update incident set review_state = 'RETRACTED' where key = 'parts-before'");
    assertThat(open())
        .as("what names an incident that was retracted")
        .contains("act 1", "act_facet 2", "incident 1", "victim 1")
        .doesNotContain("incident_link 1", "statement 1");
    change("update incident set review_state = 'PUBLISHED' where key = 'parts-before'");
    assertThat(open()).isEqualTo(all);

    change("update source set sensitivity = 'PARTNER'");
    assertThat(open()).doesNotContain("citation 16").contains("act 2", "victim 2");
  }

  /// Nobody sees a row that was written while what it names was closed.
  @Test
  void whoClosesARecordWaitsForThoseWhoNameIt() throws Exception {
    publish("source");
    publish("place");
    publish("incident");
    facet(9401, "PUBLISHED");
    facet(9402, "PUBLISHED");
    whileAVictimIsAdded(
        9402, "update party_facet set review_state = 'RETRACTED' where id = '%s'", 9402);
    assertThat(one("select clearance from victim where as_phrased = 'added'")).isEqualTo(2);
  }

  @Test
  void whoTellsOfAPartyWaitsForThoseWhoNameIt() throws Exception {
    publish("source");
    publish("place");
    publish("incident");
    whileAVictimIsAdded(
        9403,
        "insert into party_facet select '%s', 'party-9403', 'PERSON', 'x', 'x', 'NAMED', '{}', '{}', null, '{}', 'PUBLISHED'",
        9403);
    assertThat(one("select clearance from victim where as_phrased = 'added'")).isEqualTo(0);
  }

  private void whileAVictimIsAdded(int victim, String change, int changed) throws Exception {
    try (Connection writer = database.getConnection()) {
      writer.setAutoCommit(false);
      writer
          .createStatement()
          .execute(
              """
              insert into victim (id, act_id, position, party_id, as_phrased)
              select uuidv7(), act.id, 9, '%s', 'added' from act where act.key = 'search'
              """
                  .formatted(party(victim)));
      var closing =
          CompletableFuture.runAsync(
              () -> database.run(asASubscription(change.formatted(party(changed)))));
      database.awaitWaiting();
      writer.commit();
      closing.get(10, TimeUnit.SECONDS);
    }
    assertThat(derivedAnew()).isEmpty();
  }

  private void publish(String table) {
    change("update %s set review_state = 'PUBLISHED'".formatted(table));
  }

  /// Facets of acts are written with every change, as the service does.
  private void change(String statement) {
    database.run(statement + "; select write_act_facets(id) from incident");
  }

  private void facet(int party, String reviewState) {
    database.run(
        asASubscription(
            """
            insert into party_facet select '%s', 'party-%d', 'PERSON', 'x', 'x', 'NAMED', '{}', '{}', null, '{}', '%s'
            on conflict (id) do update set review_state = excluded.review_state
            """
                .formatted(party(party), party, reviewState)));
  }

  private static String asASubscription(String statement) {
    return "set session_replication_role = replica; " + statement;
  }

  /// How many rows of each table the public sees.
  private List<String> open() throws SQLException {
    assertThat(derivedAnew()).as("rows that are not as open as what they name").isEmpty();
    assertThat(moreOpenThanWhatTheyReferTo()).isEmpty();
    List<String> open = new ArrayList<>();
    for (String table : tables()) {
      Object rows = one("select count(*) from %s where clearance = 0".formatted(table));
      if (!rows.equals(0L)) {
        open.add(table + " " + rows);
      }
    }
    return open;
  }

  private List<String> tables() throws SQLException {
    return rows(
        """
        select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
        where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'clearance' and is_generated = 'NEVER'
        order by 1
        """);
  }

  /// Rows that would be something else if they were written now.
  private List<String> derivedAnew() throws SQLException {
    List<String> changed = new ArrayList<>();
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      for (String table : tables()) {
        try (ResultSet rows =
            connection
                .createStatement()
                .executeQuery(
                    "update %s set clearance = 3 returning old.clearance, new.clearance"
                        .formatted(table))) {
          while (rows.next()) {
            if (rows.getInt(1) != rows.getInt(2)) {
              changed.add("%s %d %d".formatted(table, rows.getInt(1), rows.getInt(2)));
            }
          }
        }
      }
      connection.rollback();
    }
    return changed;
  }

  /// By the foreign keys of one column, those to come among them.
  private List<String> moreOpenThanWhatTheyReferTo() throws SQLException {
    List<String> queries =
        rows(
            """
            select format('select %L from %s part join %s named on named.id = part.%I where part.clearance < named.clearance',
              conname, conrelid::regclass, confrelid::regclass, attname)
            from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
            where contype = 'f' and cardinality(conkey) = 1
            """);
    assertThat(queries).hasSizeGreaterThan(20);
    return rows(String.join(" union all ", queries));
  }

  private Object one(String query) {
    return database.one(query);
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
