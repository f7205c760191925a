package org.khronika.local.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import org.khronika.local.postgres.Database;
import org.khronika.local.postgres.RunningPostgres;
import org.khronika.local.process.StartFailure;

/// What `deploy/local/verify-trail` runs, once it has checked the options: for each service,
/// whether its trail is a chain without a broken link.
///
/// Exit code 0 when both are, 1 when one is not or cannot be read.
public final class VerifyTrail {
  private VerifyTrail() {}

  static void main(String[] arguments) {
    boolean unbroken = true;
    try {
      var postgres = RunningPostgres.on(Path.of(arguments[0]));
      for (var service : List.of("people", "incidents")) {
        var trail = verify(postgres.administration(service));
        System.out.println(service + ": " + trail.inWords());
        unbroken &= trail.isUnbroken();
      }
    } catch (StartFailure e) {
      System.err.println(e.reason());
      unbroken = false;
    }
    System.exit(unbroken ? 0 : 1);
  }

  private static Trail verify(Database database) throws StartFailure {
    try (var connection =
        DriverManager.getConnection(database.url(), database.login(), database.password())) {
      return verify(connection);
    } catch (SQLException e) {
      throw new StartFailure("The trail cannot be read as " + database, e);
    }
  }

  /// Reads every entry, and every document that one tells of.
  public static Trail verify(Connection connection) throws SQLException {
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql())) {
      rows.next();
      return new Trail(
          rows.getLong("entries"),
          rows.getLong("newest"),
          Objects.requireNonNullElse(rows.getString("hash"), ""),
          rows.getLong("broken"),
          Objects.requireNonNullElse(rows.getString("reason"), ""));
    }
  }

  private static String sql() {
    try (var file = VerifyTrail.class.getResourceAsStream("verify.sql")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was found.
  ///
  /// @param broken the number of the first entry that is not what it was; 0 where all are
  public record Trail(long entries, long newest, String hash, long broken, String reason) {
    public boolean isUnbroken() {
      return broken == 0;
    }

    String inWords() {
      return isUnbroken()
          ? entries == 0
              ? "no entries yet"
              : "%d entries, unbroken; the newest is %d, with the hash %s"
                  .formatted(entries, newest, hash)
          : "broken at entry %d: %s".formatted(broken, reason);
    }
  }
}
