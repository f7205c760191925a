package org.khronika.local.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.khronika.local.data.Passwords;
import org.khronika.local.process.StartFailure;
import org.postgresql.util.PasswordUtil;

/// One database and two logins per service: one of the same name, which serves, and its owner,
/// which makes the tables. Neither may enter another database. Who serves owns nothing, so that the
/// rules about who sees which row hold for it.
final class Databases {
  static final String SUPERUSER = "postgres";

  private final Connection connection;

  private Databases(Connection connection) {
    this.connection = connection;
  }

  /// Makes what is missing of the databases and logins.
  static void ensure(Function<String, Database> access, Passwords passwords, List<String> services)
      throws StartFailure {
    var admin = access.apply(SUPERUSER);
    try (var connection =
        DriverManager.getConnection(admin.url(), admin.login(), admin.password())) {
      var databases = new Databases(connection);
      databases.closeToOthers("postgres");
      databases.closeToOthers("template1");
      for (var service : services) {
        databases.ensureLogin(service, passwords.of(service));
        databases.ensureLogin(ownerOf(service), passwords.of(ownerOf(service)));
        databases.ensureDatabase(service);
        databases.handOver(service, access.apply(service).url(), admin);
      }
    } catch (SQLException e) {
      throw new StartFailure(
          "Cannot prepare the databases; is passwords.properties the one that they were made with?",
          e);
    }
  }

  // Login and password appear together; the server gets to see a SCRAM verifier only, not the
  // password.
  private void ensureLogin(String login, String password) throws SQLException {
    if (!exists("SELECT 1 FROM pg_roles WHERE rolname = ?", login)) {
      connection.setAutoCommit(false);
      run("CREATE ROLE " + login + " LOGIN");
      run(PasswordUtil.genAlterUserPasswordSQL(login, password.toCharArray(), "scram-sha-256"));
      connection.commit();
      connection.setAutoCommit(true);
    }
  }

  private void ensureDatabase(String name) throws SQLException {
    if (!exists("SELECT 1 FROM pg_database WHERE datname = ?", name)) {
      run("CREATE DATABASE " + name + " OWNER " + ownerOf(name));
    }
    closeToOthers(name);
    run("GRANT CONNECT ON DATABASE " + name + " TO " + name);
  }

  /// Gives what a service's login owns, as it did once, to the owner.
  private void handOver(String service, String url, Database admin) throws SQLException {
    if (exists(
        "SELECT 1 FROM pg_database WHERE datname = ? AND pg_get_userbyid(datdba) = datname",
        service)) {
      try (var inside = DriverManager.getConnection(url, admin.login(), admin.password());
          var statement = inside.createStatement()) {
        statement.execute("REASSIGN OWNED BY %s TO %s".formatted(service, ownerOf(service)));
      }
    }
  }

  static String ownerOf(String service) {
    return service + "_owner";
  }

  private void closeToOthers(String database) throws SQLException {
    run("REVOKE ALL ON DATABASE " + database + " FROM PUBLIC");
  }

  private boolean exists(String sql, String name) throws SQLException {
    try (var query = connection.prepareStatement(sql)) {
      query.setString(1, name);
      try (var rows = query.executeQuery()) {
        return rows.next();
      }
    }
  }

  private void run(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
