package org.khronika.local.facets;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import org.khronika.local.postgres.Database;

/// A superuser's session with a database.
final class Session implements AutoCloseable {
  private final Connection connection;

  Session(Database database) throws SQLException {
    connection = DriverManager.getConnection(database.url(), database.login(), database.password());
    // A subscription's statement holds a password, which must not get into the log when it fails.
    run("set log_min_error_statement = panic");
    // A slot waits for every transaction that runs; no start should wait for one without end.
    run("set statement_timeout = '30s'");
  }

  void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  /// The first column of the first row; empty when there is no row, or null in it.
  Optional<String> ask(String sql, String parameter) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, parameter);
      try (var rows = query.executeQuery()) {
        return rows.next() ? Optional.ofNullable(rows.getString(1)) : Optional.empty();
      }
    }
  }

  /// Runs statements of which all have an effect, or none.
  void together(Statements statements) throws SQLException {
    connection.setAutoCommit(false);
    statements.run();
    connection.commit();
    connection.setAutoCommit(true);
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }

  /// Some statements.
  interface Statements {
    void run() throws SQLException;
  }
}
