package org.khronika.people.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Tells the database the clearance of the caller whenever a transaction begins, for as long as it
/// lasts. The public has that of a transaction that nothing is said of.
@ApplicationScoped
class SetClearance {
  private static final String TELL = "select set_config('khronika.clearance', ?, true)";

  private final DataSource database;
  private final ReadCaller callers;

  SetClearance(DataSource database, ReadCaller callers) {
    this.database = database;
    this.callers = callers;
  }

  /// The connection is that of the transaction, which keeps it.
  void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    int clearance = callers.current().clearance();
    if (clearance == 0) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(TELL)) {
      statement.setString(1, Integer.toString(clearance));
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The database was not told who asks", e);
    }
  }
}
