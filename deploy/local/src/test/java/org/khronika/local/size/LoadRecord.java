package org.khronika.local.size;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.khronika.local.postgres.Database;

/// Loads an invented record into both databases of a running Khronika, unless it is there.
final class LoadRecord {
  private LoadRecord() {}

  /// Returns when the facets are on both sides.
  static void into(Database people, Database incidents, Size size)
      throws SQLException, IOException, InterruptedException {
    try (var population = connect(people);
        var chronicle = connect(incidents)) {
      if (FacetReaders.count(
              population, "party_facet where key = '%s'".formatted(Population.key(0)))
          == 0) {
        new Population(size, population).load();
        new Chronicle(size, chronicle).load();
      }
      FacetReaders.awaitAll(population, chronicle);
      for (var connection : List.of(population, chronicle)) {
        run(connection, "vacuum analyze");
      }
    }
  }

  static Connection connect(Database database) throws SQLException {
    return DriverManager.getConnection(database.url(), database.login(), database.password());
  }

  private static void run(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
