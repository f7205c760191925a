package org.khronika.people.act;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.khronika.people.Database;
import org.khronika.people.Documents;
import org.khronika.people.Graph;
import org.khronika.people.Statements;
import org.khronika.people.Tables;

/// How many acts a party has a part in is kept ready for callers of each clearance, whatever the
/// facets of acts do.
@QuarkusTest
@QuarkusTestResource(Database.class)
class ActTallyTest {
  private static final int CHANGES = 600;

  /// Parties whose tally is not what their facets add up to.
  private static final String WRONG =
      """
      select coalesce(string_agg(format('%s %s', party_id, clearance), ', '), '')
      from (
        select facet.id as party_id, seen as clearance, count(distinct act.act_id) as acts,
          max(coalesce(act.latest, act.earliest)) as latest
        from party_facet facet cross join generate_series(0, 3) seen
        left join act_facet act on act.party_id = facet.id and act.clearance <= seen group by 1, 2) counted
      full join act_tally using (party_id, clearance)
      where act_tally.key is distinct from (select key from party_facet where id = party_id)
        or act_tally.key is not null
          and (act_tally.acts, act_tally.latest) is distinct from (counted.acts, counted.latest)
      """;

  private final Tables tables;
  private final Statements statements;
  private final Random random = new Random(24);

  ActTallyTest(Tables tables, @PersistenceUnitExtension Statements statements) {
    this.tables = tables;
    this.statements = statements;
  }

  @BeforeEach
  void parties() {
    tables.empty();
    for (String key : new String[] {"p-0", "p-1", "p-2"}) {
      Graph.ask(Documents.person(key));
    }
  }

  @Test
  void itIsWhatTheFacetsAddUpToAfterEveryChangeOfThem() {
    for (int i = 0; i < CHANGES; i++) {
      String change = change();
      asASubscription(change);
      if (i % 20 == 0) {
        assertThat(tables.one(WRONG)).as("after %s", change).isEqualTo("");
      }
    }
    assertThat(tables.one(WRONG)).isEqualTo("");
    assertThat((Long) tables.one("select sum(acts) from act_tally")).isPositive();
    asASubscription("truncate act_facet");
    assertThat(tables.one(WRONG)).isEqualTo("");
    assertThat(tables.one("select max(acts) from act_tally")).isEqualTo(0);
  }

  @Test
  void actsOfAPartyThatIsRecordedLaterAreThereWhenItIs() {
    UUID id = UUID.fromString("01960000-0000-7000-8000-00000000abcd");
    asASubscription(part(id, 1, 0, "2021-07-14") + part(id, 2, 2, "null"));
    Graph.ask(Documents.person("later", ", id: \"%s\"".formatted(id)));
    assertThat(tables.one(WRONG)).isEqualTo("");
    assertThat(
            tables.one(
                "select string_agg(acts::text, ' ' order by clearance) from act_tally where key = 'later'"))
        .isEqualTo("1 1 2 2");
  }

  @Test
  void anActCountsOnceWhoseTwoPartsOfOnePartyComeTogether() {
    asASubscription(
        "insert into act_facet select uuidv7(), party.id, role, md5('act')::uuid, md5('raids')::uuid, 'raids', 'SEARCH',"
            + " '2021-07-14', '2021-07-14', '{}', null, null, 'PUBLISHED', 'PUBLIC', seen"
            + " from party, (values ('VICTIM', 1), ('PERPETRATOR', 0)) part (role, seen) where key = 'p-0'");
    assertThat(tables.one(WRONG)).isEqualTo("");
    assertThat(
            tables.one(
                "select string_agg(acts::text, ' ' order by clearance) from act_tally where key = 'p-0'"))
        .isEqualTo("1 1 1 1");
  }

  /// A first copy of all facets is one transaction: what each of its rows wrote again would make
  /// its time grow with the square of one party's acts.
  @Test
  void howeverManyActsOfAPartyComeTogetherItIsCountedOnce() throws Exception {
    try (var copy = tables.connect();
        var statement = copy.createStatement()) {
      copy.setAutoCommit(false);
      statement.execute("set session_replication_role = replica");
      statement.execute(
          "insert into act_facet select uuidv7(), party.id, 'VICTIM', uuidv7(), md5('raids')::uuid, 'raids', 'SEARCH',"
              + " date '2021-01-01' + i, null, '{}', null, null, 'PUBLISHED', 'PUBLIC', i % 4"
              + " from party, generate_series(1, 500) i where key = 'p-0'");
      statement.execute("set constraints all immediate");
      var rows =
          statement.executeQuery("select pg_stat_get_xact_tuples_updated('act_tally'::regclass)");
      rows.next();
      assertThat(rows.getLong(1)).isEqualTo(4);
      copy.commit();
    }
    assertThat(tables.one(WRONG)).isEqualTo("");
    assertThat(tables.one("select count(*) from act_tally_due")).isEqualTo(0L);
  }

  /// However many parties and acts there are, a page reads as many entries of an index as it has
  /// parties.
  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "ACT_COUNT, DESC, act_tally_most",
    "ACT_COUNT, ASC, act_tally_fewest",
    "LATEST_ACT, DESC, act_tally_latest",
    "LATEST_ACT, ASC, act_tally_earliest",
  })
  void aPageOfPartiesByTheirActsIsReadFromAnIndex(String field, String direction, String index) {
    tables.run(
        """
        insert into party (id, key, kind, display_name, identity_status, digest, version, review_state)
          select uuidv7(), 'many-' || i, 'PERSON', 'x', 'NAMED', repeat('0', 64), 1, 'PUBLISHED' from generate_series(1, 2000) i;
        insert into party_facet (id, key, kind, display_name, sort_name, identity_status, occupations, focus, organizations, review_state)
          select id, key, kind, display_name, key, identity_status, '{}', '{}', '{}', review_state from party where key like 'many-%';
        analyze;
        """);
    statements.takeAll();
    Graph.ask(
        "{ people(first: 5, orderBy: [{field: %s, direction: %s}]) { nodes { key } } }"
            .formatted(field, direction));
    String page =
        statements.takeAll().stream()
            .filter(sql -> sql.contains("act_tally"))
            .findFirst()
            .orElseThrow()
            .replace("kind = ?", "kind = 'PERSON'")
            .replace("limit ?", "limit 6");
    assertThat(tables.one("explain (format json) " + page).toString())
        .contains("\"Index Name\": \"%s\"".formatted(index))
        .doesNotContain("Sort", "Aggregate");
  }

  private String change() {
    String some =
        "(select id from act_facet order by md5(id::text || '%d') limit 1)"
            .formatted(random.nextInt());
    return switch (random.nextInt(8)) {
      case 0, 1 -> "delete from act_facet where id = " + some;
      case 2 ->
          "update act_facet set clearance = %d where id = %s".formatted(random.nextInt(4), some);
      case 3 ->
          "update act_facet set earliest = %1$s, latest = %1$s where id = %2$s"
              .formatted(day(), some);
      case 4 -> "update act_facet set party_id = %s where id = %s".formatted(party(), some);
      default ->
          part("p-%d".formatted(random.nextInt(3)), random.nextInt(6), random.nextInt(4), day());
    };
  }

  private String party() {
    return "(select id from party where key = 'p-%d')".formatted(random.nextInt(3));
  }

  private String day() {
    return random.nextInt(4) == 0 ? "null" : "date '2021-07-%02d'".formatted(1 + random.nextInt(9));
  }

  private String part(String party, int act, int clearance, String day) {
    return part(
        (UUID) tables.one("select id from party where key = '%s'".formatted(party)),
        act,
        clearance,
        day);
  }

  private static String part(UUID party, int act, int clearance, String day) {
    return """
    insert into act_facet values (uuidv7(), '%s', 'VICTIM', md5('act %d')::uuid, md5('raids')::uuid, 'raids', 'SEARCH', %s, %3$s, '{}',
      null, null, 'PUBLISHED', 'PUBLIC', %d);
    """
        .formatted(party, act, day.startsWith("20") ? "'" + day + "'" : day, clearance);
  }

  private void asASubscription(String change) {
    tables.run("set session_replication_role = replica; " + change);
  }
}
