package org.khronika.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.Properties;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.size.Measure;

@Timeout(120)
class LauncherTest {
  @TempDir static Path root;
  static Installation installation;

  @TempDir Path folder;
  final int port = freePort();

  @BeforeAll
  static void install() throws Exception {
    installation = StandInInstallation.under(root);
    StandInInstallation.document(installation, "1-recordSource", "newspaper");
    StandInInstallation.document(installation, "2-recordPerson", "ada");
  }

  @Test
  void says_where_it_is_and_streams_the_log_of_every_process() throws Exception {
    try (var launcher = Launcher.start(installation, folder.resolve("data"), port).awaitRunning()) {
      assertThat(launcher.said())
          .contains("http://localhost:" + port + "/", "2 documents recorded now, 0 before")
          .containsPattern(Launcher.line("postgres", "LOG:  database system is ready"))
          .containsPattern(Launcher.line("people", "stand-in is up"))
          .containsPattern(Launcher.line("incidents", "stand-in is up"))
          .containsPattern(Launcher.line("gateway", "stand-in is up"));
    }
  }

  @Test
  void ends_on_SIGTERM_with_exit_code_0_and_leaves_no_process() throws Exception {
    var launcher = Launcher.start(installation, folder.resolve("data"), port).awaitRunning();
    var processes = launcher.descendants();
    assertThat(processes).hasSizeGreaterThan(4);
    launcher.process().destroy();
    assertThat(launcher.awaitExit()).isZero();
    assertThat(processes).noneMatch(Launcher::isRunning);
    assertThat(launcher.said())
        .contains("LOG:  received fast shutdown request", "LOG:  database system is shut down");
  }

  @Test
  void ends_on_SIGTERM_in_the_midst_of_the_start() throws Exception {
    var launcher = Launcher.start(installation, folder.resolve("data"), port);
    launcher.await("LOG:  starting PostgreSQL");
    var processes = launcher.descendants();
    launcher.process().destroy();
    assertThat(launcher.awaitExit()).isZero();
    assertThat(processes).isNotEmpty().noneMatch(Launcher::isRunning);
  }

  @Test
  void a_measurement_that_ends_on_SIGTERM_leaves_no_process() throws Exception {
    var measurement = Launcher.start(Measure.class, installation, folder.resolve("data"), 1);
    measurement.awaitDescendants(3);
    var processes = measurement.descendants();
    measurement.process().destroy();
    measurement.awaitExit();
    assertThat(processes).noneMatch(Launcher::isRunning);
  }

  @Test
  void ends_on_SIGTERM_while_quick_starts_are_prepared() throws Exception {
    var fresh = StandInInstallation.under(folder.resolve("build"));
    var launcher = Launcher.start(fresh, folder.resolve("data"), port);
    launcher.await("preparing quick starts");
    launcher.awaitDescendants(4);
    var processes = launcher.descendants();
    launcher.process().destroy();
    assertThat(launcher.awaitExit()).isZero();
    assertThat(processes).noneMatch(Launcher::isRunning);
    assertThat(fresh.target("deploy/local")).isDirectoryNotContaining("glob:**training*");
  }

  @Test
  void ends_with_the_reason_when_a_process_dies() throws Exception {
    var launcher = Launcher.start(installation, folder.resolve("data"), port).awaitRunning();
    var processes = launcher.descendants();
    var die = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/die")).build();
    try (var http = HttpClient.newHttpClient()) {
      var unused = http.sendAsync(die, BodyHandlers.discarding());
      assertThat(launcher.awaitExit()).isEqualTo(1);
      unused.cancel(true);
    }
    assertThat(launcher.said())
        .contains("gateway ended by itself with exit code 3", "    stand-in was told to die");
    assertThat(processes).noneMatch(Launcher::isRunning);
  }

  @Test
  void refuses_a_taken_port_before_anything_is_started() throws Exception {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      var launcher = Launcher.start(installation, folder.resolve("data"), port);
      assertThat(launcher.awaitExit()).isEqualTo(1);
      assertThat(launcher.said())
          .contains("Port " + port + " cannot be used", "--port N")
          .doesNotContain("PostgreSQL");
    }
  }

  @Test
  void refuses_data_that_another_launcher_holds_and_names_it() throws Exception {
    var data = folder.resolve("data");
    try (var first = Launcher.start(installation, data, port).awaitRunning()) {
      var second = Launcher.start(installation, data, freePort());
      assertThat(second.awaitExit()).isEqualTo(1);
      assertThat(second.said())
          .contains(
              "in use by another Khronika (process " + first.process().pid(),
              "http://localhost:" + port + "/");
      assertThat(first.process().isAlive()).isTrue();
    }
  }

  @Test
  void recovers_from_kill_9_with_every_committed_row_and_ends_what_was_left() throws Exception {
    var data = folder.resolve("data");
    var killed = Launcher.start(installation, data, port).awaitRunning();
    var left = killed.descendants();
    try (var people = connect(data, "people", "people_owner")) {
      people
          .createStatement()
          .execute("CREATE TABLE note AS SELECT generate_series(1, 1000) AS id");
    }
    killed.process().destroyForcibly();
    killed.awaitExit();
    assertThat(left).as("orphans").anyMatch(Launcher::isRunning);

    try (var next = Launcher.start(installation, data, port).awaitRunning()) {
      assertThat(next.said())
          .contains("ending postgres", "ending people", "ending incidents", "ending gateway");
      assertThat(left).noneMatch(Launcher::isRunning);
      try (var people = connect(data, "people", "people_owner");
          var rows = people.createStatement().executeQuery("SELECT count(*) FROM note")) {
        rows.next();
        assertThat(rows.getInt(1)).isEqualTo(1000);
      }
    }
  }

  @Test
  void recovers_from_a_crash_of_everything() throws Exception {
    var data = folder.resolve("data");
    var crashed = Launcher.start(installation, data, port).awaitRunning();
    try (var people = connect(data, "people", "people_owner")) {
      people
          .createStatement()
          .execute("CREATE TABLE note AS SELECT generate_series(1, 1000) AS id");
    }
    var all = crashed.descendants();
    crashed.process().destroyForcibly();
    all.forEach(ProcessHandle::destroyForcibly);
    crashed.awaitExit();

    try (var next = Launcher.start(installation, data, port).awaitRunning();
        var people = connect(data, "people", "people_owner");
        var rows = people.createStatement().executeQuery("SELECT count(*) FROM note")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1000);
      assertThat(next.said()).contains("LOG:  database system was interrupted");
    }
  }

  private static Connection connect(Path data, String service, String login) throws Exception {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("passwords.properties"))) {
      passwords.load(reader);
    }
    var url = "jdbc:postgresql://127.0.0.1:" + Launcher.postgresPort(data) + "/" + service;
    return DriverManager.getConnection(url, login, passwords.getProperty(login));
  }

  private static int freePort() {
    try {
      return org.khronika.local.process.Ports.plan(0).gateway();
    } catch (org.khronika.local.process.StartFailure e) {
      throw new AssertionError(e);
    }
  }
}
