package org.khronika.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.example.Recorded;
import org.khronika.local.postgres.Database;
import org.khronika.local.process.Child;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;

@Timeout(120)
class KhronikaTest {
  @TempDir Path folder;
  Installation installation;
  Options options;
  final ByteArrayOutputStream said = new ByteArrayOutputStream();
  final Log log = Log.plain(new PrintStream(said, true, UTF_8));

  @BeforeEach
  void install() throws Exception {
    installation = StandInInstallation.under(folder.resolve("build"));
    options = new Options(installation, folder.resolve("data"), 0);
  }

  @Test
  void a_restart_keeps_data_and_passwords() throws Exception {
    var passwords = options.data().resolve("passwords.properties");
    String made;
    try (var khronika = Khronika.start(options, log)) {
      made = Files.readString(passwords);
      run(khronika.database("people"), "CREATE TABLE note AS SELECT 42 AS id");
    }
    try (var khronika = Khronika.start(options, log)) {
      assertThat(ask(khronika.database("people"), "SELECT id FROM note")).isEqualTo("42");
      assertThat(Files.readString(passwords)).isEqualTo(made);
    }
  }

  @Test
  void what_a_services_login_owned_once_is_its_owners() throws Exception {
    try (var khronika = Khronika.start(options, log)) {
      run(khronika.database("people"), "CREATE TABLE note AS SELECT 42 AS id");
      run(superuser(khronika), "REASSIGN OWNED BY people_owner TO people");
    }
    try (var khronika = Khronika.start(options, log)) {
      assertThat(
              ask(
                  khronika.database("people"),
                  "SELECT tableowner FROM pg_tables WHERE tablename = 'note'"))
          .isEqualTo("people_owner");
    }
  }

  private Database superuser(Khronika khronika) throws Exception {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(options.data().resolve("passwords.properties"))) {
      passwords.load(reader);
    }
    return new Database(
        khronika.database("people").url(), "postgres", passwords.getProperty("postgres"));
  }

  @Test
  void only_the_owner_can_read_the_data_and_the_log_has_no_password() throws Exception {
    try (var khronika = Khronika.start(options, log)) {
      assertThat(mode(options.data())).isEqualTo("rwx------");
      assertThat(mode(options.data().resolve("passwords.properties"))).isEqualTo("rw-------");
      assertThat(mode(options.data().resolve("tokens").resolve("pair.json")))
          .isEqualTo("rw-------");
      assertThat(said.toString(UTF_8)).doesNotContain(khronika.database("people").password());
      assertThat(khronika.database("people").toString())
          .doesNotContain(khronika.database("people").password());
    }
  }

  @Test
  void nobody_enters_a_database_without_its_owners_password() throws Exception {
    try (var khronika = Khronika.start(options, log)) {
      var people = khronika.database("people");
      var incidents = khronika.database("incidents");
      assertThat(ask(people, "SELECT current_user")).isEqualTo("people_owner");
      assertRefused(
          new Database(people.url(), "people", ""), "requested SCRAM-based authentication");
      assertRefused(
          new Database(people.url(), "people", "guessed"), "password authentication failed");
      assertRefused(
          new Database(people.url(), "postgres", "postgres"), "password authentication failed");
      assertRefused(
          new Database(incidents.url(), people.login(), people.password()),
          "permission denied for database");
      assertRefused(
          new Database(people.url(), incidents.login(), incidents.password()),
          "permission denied for database");
      var postgres = people.url().replaceAll("people$", "postgres");
      assertRefused(
          new Database(postgres, people.login(), people.password()),
          "permission denied for database");
      assertThat(
              ask(
                  people,
                  "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolcreatedb OR rolcreaterole)"))
          .isEqualTo("0");
    }
  }

  @Test
  void the_server_loses_nothing_and_listens_on_loopback_only() throws Exception {
    try (var khronika = Khronika.start(options, log)) {
      var people = khronika.database("people");
      assertThat(ask(people, "SHOW fsync")).isEqualTo("on");
      assertThat(ask(people, "SHOW synchronous_commit")).isEqualTo("on");
      assertThat(ask(people, "SHOW full_page_writes")).isEqualTo("on");
      assertThat(ask(people, "SHOW wal_level")).isEqualTo("logical");
      assertThat(ask(people, "SHOW log_error_verbosity")).isEqualTo("terse");
      assertThat(ask(people, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(ask(people, "SHOW max_connections")).isEqualTo("100");
      assertThat(ask(people, "SHOW max_parallel_workers_per_gather")).isEqualTo("0");
      assertThat(ask(people, "SHOW server_encoding")).isEqualTo("UTF8");
      assertThat(ask(people, "SELECT lower('ŽЁ')")).isEqualTo("žё");
    }
  }

  @Test
  void a_second_start_on_the_same_data_within_a_process_is_refused() throws Exception {
    try (var khronika = Khronika.start(options, log)) {
      assertThatThrownBy(() -> Khronika.start(options, log))
          .isInstanceOf(StartFailure.class)
          .hasMessageContaining("in use by another Khronika");
      assertThat(khronika.children()).allMatch(Child::isAlive);
    }
  }

  @Test
  void a_service_that_dies_in_the_start_ends_it_with_the_reason_and_leaves_no_process()
      throws Exception {
    StandInInstallation.behave(installation, "incidents-service", "die");
    assertThatThrownBy(() -> Khronika.start(options, log))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("incidents ended by itself with exit code 3")
        .hasMessageContaining("stand-in was told to die");
    assertThat(ProcessHandle.current().descendants()).noneMatch(Launcher::isRunning);
  }

  @Test
  void a_refused_document_stops_the_start_with_file_path_and_message() throws Exception {
    StandInInstallation.document(installation, "2-recordPerson", "bad-person");
    assertThatThrownBy(() -> Khronika.start(options, log))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("2-recordPerson/bad-person.json is refused")
        .hasMessageContaining("input.key: bad is not allowed (INVALID_VALUE)");
    assertThat(ProcessHandle.current().descendants()).noneMatch(Launcher::isRunning);
  }

  @Test
  void the_example_is_recorded() throws Exception {
    StandInInstallation.document(installation, "1-recordSource", "newspaper");
    StandInInstallation.document(installation, "2-recordPerson", "ada");
    try (var khronika = Khronika.start(options, log)) {
      assertThat(khronika.recorded()).isEqualTo(new Recorded(2, 0));
    }
  }

  @Test
  void data_of_another_major_version_is_refused() throws Exception {
    Khronika.start(options, log).close();
    Files.writeString(options.data().resolve("postgres/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> Khronika.start(options, log))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("was made by PostgreSQL 17, and this is PostgreSQL 18");
  }

  @Test
  void a_folder_with_other_files_is_not_taken_for_data() throws Exception {
    Files.writeString(Files.createDirectories(options.data()).resolve("letter.txt"), "dear");
    assertThatThrownBy(() -> Khronika.start(options, log))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("is no data folder of Khronika");
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }

  private static void assertRefused(Database database, String reason) {
    assertThatThrownBy(() -> ask(database, "SELECT 1"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining(reason);
  }

  private static void run(Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.login(), database.password());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static String ask(Database database, String sql) throws SQLException {
    try (var connection =
            DriverManager.getConnection(database.url(), database.login(), database.password());
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
