package org.khronika.local.size;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/// Waits for the databases to have read each other's facets.
final class FacetReaders {
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /// What a reader has not fetched is kept for it up to a bound, and lost beyond it.
  private static final String FAR_BEHIND =
      "pg_replication_slots where pg_wal_lsn_diff(pg_current_wal_lsn(), confirmed_flush_lsn) > 500000000";

  private FacetReaders() {}

  /// Returns when both have the same.
  static void awaitAll(Connection people, Connection incidents)
      throws SQLException, InterruptedException {
    await(people, incidents, "party_facet");
    await(people, incidents, "act_facet");
  }

  private static void await(Connection people, Connection incidents, String table)
      throws SQLException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (count(people, table) != count(incidents, table)) {
      pause(deadline, table + " does not become the same on both sides");
    }
  }

  /// Returns when none is so far behind that it may lose something.
  static void awaitNear(Connection writer) throws SQLException, InterruptedException {
    var deadline = Instant.now().plus(PATIENCE);
    while (count(writer, FAR_BEHIND) > 0) {
      pause(deadline, "a reader of facets stays behind");
    }
  }

  private static void pause(Instant deadline, String complaint) throws InterruptedException {
    if (Instant.now().isAfter(deadline)) {
      throw new IllegalStateException(complaint);
    }
    Thread.sleep(200);
  }

  static long count(Connection connection, String rows) throws SQLException {
    try (var statement = connection.createStatement();
        var result = statement.executeQuery("select count(*) from " + rows)) {
      result.next();
      return result.getLong(1);
    }
  }
}
