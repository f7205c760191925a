package org.khronika.people.clearance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Tells the database who the caller is and what it sees whenever a transaction begins, for as long
/// as it lasts. The public is who acts in a transaction that nothing is said of.
@ApplicationScoped
class SetClearance {
  private static final String TELL =
      """
      select set_config('khronika.clearance', ?, true), set_config('khronika.audits', ?, true),
        set_config('khronika.caller', ?, true), set_config('khronika.roles', ?, true), set_config('khronika.purpose', ?, true)
      """;

  private final DataSource database;
  private final ReadCaller callers;

  SetClearance(DataSource database, ReadCaller callers) {
    this.database = database;
    this.callers = callers;
  }

  /// The connection is that of the transaction, which keeps it.
  void begin(@Observes @Initialized(TransactionScoped.class) Object transaction) {
    Caller caller = callers.current();
    if (caller.name() == null) {
      return;
    }
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(TELL)) {
      statement.setString(1, Integer.toString(caller.clearance()));
      statement.setString(2, Boolean.toString(caller.may(Action.AUDIT)));
      statement.setString(3, caller.name());
      statement.setString(4, String.join(" ", caller.roleNames()));
      statement.setString(5, callers.purpose());
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException("The database was not told who asks", e);
    }
  }
}
