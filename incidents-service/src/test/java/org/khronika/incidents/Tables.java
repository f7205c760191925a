package org.khronika.incidents;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The database behind the service, seen as a whole: for tests that need it empty or look behind
/// the API.
@ApplicationScoped
public class Tables {
  private final String url;

  Tables(@ConfigProperty(name = "test.database.superuser.url") String url) {
    this.url = url;
  }

  public Connection getConnection() throws SQLException {
    return DriverManager.getConnection(url);
  }

  public void empty() {
    run("truncate source, place, incident, party_facet, act_facet, review, revision cascade");
  }

  public void run(String statements) {
    try (var connection = getConnection();
        var statement = connection.createStatement()) {
      statement.execute(statements);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The first column of the first row.
  public Object one(String query) {
    try (var connection = getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      rows.next();
      return rows.getObject(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Returns when somebody waits for a lock.
  public void awaitWaiting() throws InterruptedException {
    for (int i = 0; i < 400; i++) {
      if (!one("select count(*) from pg_locks where not granted").equals(0L)) {
        return;
      }
      Thread.sleep(25);
    }
    throw new AssertionError("nobody waits");
  }
}
