package org.khronika.local.size;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.khronika.local.postgres.Database;

/// Loads an invented record into both databases of a running Khronika, unless it is there.
final class LoadRecord {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final List<String> TABLES = List.of("party_facet", "act_facet");

  private LoadRecord() {}

  /// Returns when the facets are on both sides.
  static void into(Database people, Database incidents, Size size)
      throws SQLException, IOException, InterruptedException {
    try (var population = connect(people);
        var chronicle = connect(incidents)) {
      if (count(population, "party_facet where key = '%s'".formatted(Population.key(0))) == 0) {
        new Population(size, population).load();
        new Chronicle(size, chronicle).load();
      }
      awaitFacets(population, chronicle);
      for (var connection : List.of(population, chronicle)) {
        run(connection, "vacuum analyze");
      }
    }
  }

  private static void awaitFacets(Connection people, Connection incidents)
      throws SQLException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    for (var table : TABLES) {
      while (count(people, table) != count(incidents, table)) {
        if (Instant.now().isAfter(deadline)) {
          throw new IllegalStateException(table + " does not become the same on both sides");
        }
        Thread.sleep(200);
      }
    }
  }

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.login(), database.password());
  }

  static long count(Connection connection, String rows) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + rows)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
