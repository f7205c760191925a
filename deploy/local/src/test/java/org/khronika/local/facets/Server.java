package org.khronika.local.facets;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.khronika.local.data.DataFolder;
import org.khronika.local.data.Passwords;
import org.khronika.local.postgres.Binaries;
import org.khronika.local.postgres.Database;
import org.khronika.local.postgres.Postgres;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;

/// A PostgreSQL server for tests, set up as the launcher sets it up, with tables of facets as the
/// services make them.
public final class Server implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  public final List<String> services;
  public final Passwords passwords;
  private final int port;
  private final Map<String, Integer> addresses;
  private final DataFolder data;
  private Postgres postgres;

  /// @param addresses the ports of all servers by the services whose databases they hold
  public Server(Path folder, List<String> services, Map<String, Integer> addresses)
      throws Exception {
    this.services = services;
    this.port = addresses.get(services.getFirst());
    this.addresses = addresses;
    this.data = DataFolder.open(folder, port);
    var logins = new ArrayList<>(Postgres.logins(services));
    logins.addAll(Facet.logins());
    this.passwords = Passwords.keptIn(data.passwords(), logins);
    start();
  }

  void start() throws StartFailure, InterruptedException {
    Addresses.write(data.addresses(), addresses);
    var binaries = Binaries.unpackedUnder(Path.of("target", "postgresql").toAbsolutePath());
    postgres = Postgres.start(data, binaries, passwords, port, Log.silent());
    postgres.awaitReady(services);
  }

  void restart() throws StartFailure, InterruptedException {
    postgres.stop();
    start();
  }

  /// Ends the server and all its sessions by SIGKILL.
  void kill() {
    var server = ProcessHandle.of(postgres.child().pid()).orElseThrow();
    var sessions = server.descendants().toList();
    server.destroyForcibly();
    sessions.forEach(ProcessHandle::destroyForcibly);
    postgres.child().awaitEnd(PATIENCE);
  }

  /// The database of a service, as the owner of its tables.
  public Database database(String service) {
    return postgres.owned(service);
  }

  public Database administration(String service) {
    return postgres.administration(service);
  }

  /// A session of the owner of the service's tables.
  Connection connect(String service) throws SQLException {
    return connect(database(service));
  }

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.login(), database.password());
  }

  /// Makes the table as the service's migration does, under the owner's login.
  void makeTables(String service) throws SQLException, IOException {
    for (var facet : Facet.values()) {
      run(service, ddl(facet));
      if (facet.owner().equals(service)) {
        run(
            service,
            "create publication %s for table %s".formatted(facet.publication(), facet.table()));
      }
    }
  }

  public void run(String service, String sql) throws SQLException {
    try (var connection = connect(service);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String service, String sql) throws SQLException {
    return ask(administration(service), sql);
  }

  static String ask(Database database, String sql) throws SQLException {
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      return rows.next() ? rows.getString(1) : null;
    }
  }

  /// Every row of a table, as text, in the order of ids.
  public List<String> rows(String service, String table) throws SQLException {
    return rows(database(service), table);
  }

  public static List<String> rows(Database database, String table) throws SQLException {
    var lines = new ArrayList<String>();
    try (var connection = connect(database);
        var statement = connection.createStatement();
        var rows =
            statement.executeQuery("select t::text from %s t order by id".formatted(table))) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }

  /// Waits, within bounds, until an answer is as it should be.
  public static <T> void await(T expected, Question<T> question) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (!expected.equals(question.answer()) && Instant.now().isBefore(deadline)) {
      Thread.sleep(20);
    }
    assertThat(question.answer()).isEqualTo(expected);
  }

  public interface Question<T> {
    T answer() throws Exception;
  }

  private static String ddl(Facet facet) throws IOException {
    try (var sql = Server.class.getResourceAsStream("/facets/" + facet.table() + ".sql")) {
      return new String(sql.readAllBytes(), UTF_8);
    }
  }

  @Override
  public void close() {
    postgres.stop();
    data.close();
  }
}
