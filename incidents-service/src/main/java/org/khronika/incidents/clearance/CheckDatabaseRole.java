package org.khronika.incidents.clearance;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Refuses to start with a role of the database that row-level security does not hold for.
@ApplicationScoped
class CheckDatabaseRole {
  private static final String IS_BOUND =
      """
      select not (rolsuper or rolbypassrls) and not exists (
        select from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(relowner, 'member'))
      from pg_roles where rolname = current_user
      """;

  private final DataSource database;

  CheckDatabaseRole(DataSource database) {
    this.database = database;
  }

  void check(@Observes StartupEvent start) {
    try (var connection = database.getConnection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(IS_BOUND)) {
      if (!rows.next() || !rows.getBoolean(1)) {
        throw new IllegalStateException(
            "KHRONIKA_DB_USER owns tables, or may bypass row-level security: everybody would see every row."
                + " Let another role own them (KHRONIKA_DB_OWNER).");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("The database's role cannot be looked at", e);
    }
  }
}
