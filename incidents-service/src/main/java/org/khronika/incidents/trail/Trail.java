package org.khronika.incidents.trail;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.ReadCaller;
import org.khronika.incidents.clearance.TokenRefused;
import org.khronika.incidents.graph.Causes;

/// Writes to the trail what no row tells of: what was shown, and what was refused. Of the public it
/// keeps refusals alone: what it is shown, everybody is.
@ApplicationScoped
class Trail {
  private static final Logger LOG = Logger.getLogger(Trail.class);
  private static final String NOTE = "select note_access(?, ?, ?, ?, ?, ?)";

  private final DataSource database;
  private final ReadCaller callers;
  private final ExecutorService threads;

  Trail(DataSource database, ReadCaller callers, @VirtualThreads ExecutorService threads) {
    this.database = database;
    this.callers = callers;
    this.threads = threads;
  }

  /// What the request that is about to be executed accesses.
  Access begin() {
    return new Access(callers.current(), callers.purpose());
  }

  /// Whether all is noted that has to be.
  CompletableFuture<Boolean> note(Access access) {
    return access.isRead() || !access.refusals().isEmpty()
        ? CompletableFuture.supplyAsync(() -> write(access), threads)
        : CompletableFuture.completedFuture(true);
  }

  void tokenWasRefused(@ObservesAsync TokenRefused refused) {
    Access access = new Access(Caller.PUBLIC, refused.purpose());
    access.refused(TokenRefused.CODE);
    var _ = write(access);
  }

  private boolean write(Access access) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(NOTE)) {
      statement.setString(1, access.caller().name());
      statement.setArray(
          2, connection.createArrayOf("text", access.caller().roleNames().toArray()));
      statement.setString(3, access.purpose());
      statement.setArray(4, connection.createArrayOf("text", access.fields().toArray()));
      if (access.isRead()) {
        statement.setArray(5, connection.createArrayOf("uuid", access.records().toArray()));
        statement.setString(6, null);
        statement.execute();
      }
      for (String refusal : access.refusals()) {
        statement.setArray(5, connection.createArrayOf("uuid", new UUID[0]));
        statement.setString(6, refusal);
        statement.execute();
      }
      return true;
    } catch (SQLException e) {
      LOG.errorf("An access was not noted: %s", Causes.of(e));
      return false;
    }
  }
}
