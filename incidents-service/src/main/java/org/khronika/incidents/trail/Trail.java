package org.khronika.incidents.trail;

import io.quarkus.virtual.threads.VirtualThreads;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.clearance.Action;
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
    List<String> refusals = access.refusals();
    boolean read = refusals.isEmpty() && !access.fields().isEmpty() && isWatched(access.caller());
    return read || !refusals.isEmpty()
        ? CompletableFuture.supplyAsync(() -> write(access, refusals), threads)
        : CompletableFuture.completedFuture(true);
  }

  private static boolean isWatched(Caller caller) {
    return caller.clearance() > 0 || caller.may(Action.AUDIT);
  }

  void tokenWasRefused(@ObservesAsync TokenRefused refused) {
    var _ = write(new Access(Caller.PUBLIC, refused.purpose()), List.of(TokenRefused.CODE));
  }

  private boolean write(Access access, List<String> refusals) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(NOTE)) {
      if (refusals.isEmpty()) {
        write(access, null, statement, connection);
      }
      for (String refusal : refusals) {
        write(access, refusal, statement, connection);
      }
      return true;
    } catch (SQLException e) {
      LOG.errorf("An access was not noted: %s", Causes.of(e));
      return false;
    }
  }

  private static void write(
      Access access, @Nullable String refusal, PreparedStatement statement, Connection connection)
      throws SQLException {
    List<UUID> records = access.records();
    statement.setString(1, access.caller().name());
    statement.setArray(2, connection.createArrayOf("text", names(access.caller())));
    statement.setString(3, access.purpose());
    statement.setArray(4, connection.createArrayOf("text", access.fields().toArray()));
    statement.setArray(5, connection.createArrayOf("uuid", records.toArray()));
    statement.setString(6, refusal);
    statement.execute();
  }

  private static String[] names(Caller caller) {
    return caller.roleNames().toArray(String[]::new);
  }
}
