package org.khronika.local.facets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.postgres.Database;
import org.khronika.local.process.Log;
import org.khronika.local.process.Ports;

/// Both databases on one server, as the launcher has them.
@Timeout(180)
class ReplicationTest {
  @TempDir static Path folder;
  static Server server;
  final ByteArrayOutputStream said = new ByteArrayOutputStream();
  final Log log = Log.plain(new PrintStream(said, true, UTF_8));

  @BeforeAll
  static void start() throws Exception {
    int port = Ports.plan(0).postgres();
    server =
        new Server(
            folder.resolve("data"),
            List.of("people", "incidents"),
            Map.of("people", port, "incidents", port));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void clear() throws Exception {
    for (var facet : Facet.values()) {
      drop(facet);
    }
    for (var service : server.services) {
      server.run(service, "drop table if exists party_facet, act_facet, source");
    }
  }

  @Test
  void rows_that_were_there_and_later_changes_reach_the_reader_both_ways() throws Exception {
    makeTables();
    server.run("people", party(1, "Ada"));
    ensure();
    server.run("people", party(2, "Grace"));
    server.run("people", "update party_facet set display_name = 'Ada L.' where key = 'p1'");
    server.run("incidents", act(1));
    assertSame(2, 1);
    server.run("people", "delete from party_facet where key = 'p2'");
    assertSame(1, 1);
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  @Test
  void a_second_time_nothing_is_made_and_a_restart_goes_on_from_where_it_was() throws Exception {
    makeTables();
    ensure();
    server.run("people", party(1, "Ada"));
    assertSame(1, 0);
    var made = server.ask("incidents", "select oid from pg_subscription where subname like 'p%'");
    // As PostgreSQL makes it by itself, and an earlier release did.
    try (var superuser = Server.connect(server.administration("incidents"));
        var statement = superuser.createStatement()) {
      statement.execute("alter subscription people_facets set (streaming = parallel)");
    }
    ensure();
    assertThat(
            server.ask(
                "incidents",
                "select substream::text from pg_subscription where subname = 'people_facets'"))
        .isEqualTo("f");
    server.restart();
    ensure();
    server.run("people", party(2, "Grace"));
    assertSame(2, 0);
    assertThat(server.ask("incidents", "select oid from pg_subscription where subname like 'p%'"))
        .isEqualTo(made);
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  @Test
  void a_start_that_ended_between_slot_and_subscription_is_completed() throws Exception {
    makeTables();
    server.ask(
        "people", "select pg_create_logical_replication_slot('people_facets', 'pgoutput')::text");
    server.run("people", party(1, "Ada"));
    ensure();
    assertSame(1, 0);
  }

  @Test
  void a_lost_slot_has_the_table_copied_anew() throws Exception {
    makeTables();
    server.run("people", party(1, "Ada"));
    ensure();
    assertSame(1, 0);
    var administration = server.administration("incidents");
    try (var connection = Server.connect(administration);
        var statement = connection.createStatement()) {
      statement.execute("alter subscription people_facets disable");
    }
    Server.await(
        "f",
        () ->
            server.ask(
                "people",
                "select active from pg_replication_slots where slot_name = 'people_facets'"));
    server.ask("people", "select pg_drop_replication_slot('people_facets')::text");
    server.run("people", party(2, "Grace"));
    server.run("people", "delete from party_facet where key = 'p1'");
    ensure();
    assertSame(1, 0);
    assertThat(said.toString(UTF_8)).contains("party_facet is copied anew");
  }

  @Test
  void a_table_that_a_later_release_publishes_is_copied_too_and_none_of_its_other_columns()
      throws Exception {
    makeTables();
    ensure();
    server.run("people", "create table source (id int primary key, key text)");
    server.run(
        "incidents",
        "create table source (id int primary key, title text, key text); insert into source values (1, 'a title', 'gazette')");
    server.run("incidents", "alter publication incidents_facets add table source (id, key)");
    ensure();
    server.run("incidents", "insert into source values (2, 'another', 'courier')");
    Server.await(
        "1 gazette, 2 courier",
        () ->
            server.ask(
                "people", "select string_agg(id || ' ' || key, ', ' order by id) from source"));
    var login =
        new Database(
            server.database("incidents").url(),
            "incidents_facets",
            server.passwords.of("incidents_facets"));
    assertRefused(login, "select title from source");
    assertThat(said.toString(UTF_8)).isEmpty();
  }

  @Test
  void without_tables_it_is_said_and_nothing_is_made() throws Exception {
    ensure();
    assertThat(said.toString(UTF_8))
        .contains("party_facet of people does not reach incidents: the services have not made");
    assertThat(server.ask("people", "select count(*)::text from pg_replication_slots"))
        .isEqualTo("0");
  }

  @Test
  void what_fails_is_said_without_the_password() throws Exception {
    makeTables();
    var away = new Database("jdbc:postgresql://127.0.0.1:1/people", "postgres", "secret");
    Replication.ensure(Facet.PARTY, "secret", away, server.administration("incidents"), log);
    assertThat(said.toString(UTF_8))
        .contains(
            "party_facet of people does not reach incidents: Connection to 127.0.0.1:1 refused")
        .doesNotContain("secret");
  }

  @Test
  void a_login_reads_its_facet_only_and_nobody_logs_in_as_the_writer() throws Exception {
    makeTables();
    server.run("people", "create table secret as select 1 as id");
    ensure();
    var people = server.database("people");
    var login = new Database(people.url(), "people_facets", server.passwords.of("people_facets"));
    assertThat(Server.ask(login, "select count(*)::text from party_facet")).isEqualTo("0");
    assertRefused(login, "select count(*)::text from act_facet");
    assertRefused(login, "select count(*)::text from secret");
    assertRefused(login, "delete from party_facet");
    assertThatThrownBy(() ->
            Server.ask(
                new Database(server.database("incidents").url(), login.login(), login.password()),
                "select 1"))
        .hasMessageContaining("permission denied for database");
    assertThatThrownBy(() ->
            Server.ask(
                new Database(server.database("incidents").url(), "people_facets_writer", ""),
                "select 1"))
        .isInstanceOf(SQLException.class);
    assertThat(
            server.ask(
                "incidents",
                "select string_agg(r.rolname || r.rolsuper || r.rolbypassrls || s.subrunasowner, ',') from pg_subscription s join pg_roles r on r.oid = s.subowner where subname = 'people_facets'"))
        .isEqualTo("people_facets_writerfalsetruetrue");
    server.run("people", "drop table secret");
  }

  private static void assertRefused(Database database, String sql) {
    assertThatThrownBy(() -> Server.ask(database, sql))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied for table");
  }

  private void makeTables() throws Exception {
    server.makeTables("people");
    server.makeTables("incidents");
  }

  private void ensure() {
    for (var facet : Facet.values()) {
      Replication.ensure(
          facet,
          server.passwords.of(facet.login()),
          server.administration(facet.owner()),
          server.administration(facet.reader()),
          log);
    }
  }

  private static void assertSame(int parties, int acts) throws Exception {
    assertThat(server.rows("people", "party_facet")).hasSize(parties);
    Server.await(
        server.rows("people", "party_facet"), () -> server.rows("incidents", "party_facet"));
    assertThat(server.rows("incidents", "act_facet")).hasSize(acts);
    Server.await(server.rows("incidents", "act_facet"), () -> server.rows("people", "act_facet"));
  }

  private static String party(int number, String name) {
    return """
    insert into party_facet values (uuidv7(), 'p%1$d', 'PERSON', '%2$s', '%2$s', 'NAMED', '{ECONOMIST}', '{}', null, '{}', 'DRAFT')
    """
        .formatted(number, name);
  }

  private static String act(int number) {
    return """
    insert into act_facet values (uuidv7(), uuidv7(), 'VICTIM', uuidv7(), uuidv7(), 'i%d', 'SEARCH', '2021-07-14', null, '{minsk,belarus}', 'BY', null, 'DRAFT')
    """
        .formatted(number);
  }

  private static void drop(Facet facet) throws Exception {
    try (var reader = new Session(server.administration(facet.reader()));
        var owner = new Session(server.administration(facet.owner()))) {
      if (reader
          .ask("select 1 from pg_subscription where subname = ?", facet.publication())
          .isPresent()) {
        reader.run("drop subscription " + facet.publication());
      }
      owner.ask(
          "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ?",
          facet.publication());
      owner.run("drop publication if exists " + facet.publication());
    }
  }
}
