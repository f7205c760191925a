package org.khronika.incidents;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

/// A real PostgreSQL 18 for the tests, empty at their start, with a role that owns the tables and
/// one that serves; and an issuer of tokens.
public final class Database implements QuarkusTestResourceLifecycleManager {
  private static final String ROLES =
      """
      create role incidents_owner login password 'owner';
      create role incidents_service login password 'service';
      grant create on database postgres to incidents_owner;
      grant create, usage on schema public to incidents_owner;
      """;

  private EmbeddedPostgres postgres;

  @Override
  public Map<String, String> start() {
    try {
      postgres =
          EmbeddedPostgres.builder()
              .setPGStartupWait(Duration.ofSeconds(60))
              .setServerConfig("synchronous_commit", "on")
              .setServerConfig("wal_level", "logical")
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
      connection.createStatement().execute(ROLES);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return Map.of(
        "KHRONIKA_DB_URL",
        "jdbc:postgresql://localhost:%d/postgres".formatted(postgres.getPort()),
        "KHRONIKA_DB_USER",
        "incidents_service",
        "KHRONIKA_DB_PASSWORD",
        "service",
        "KHRONIKA_DB_OWNER",
        "incidents_owner",
        "KHRONIKA_DB_OWNER_PASSWORD",
        "owner",
        "test.database.superuser.url",
        postgres.getJdbcUrl("postgres", "postgres"),
        "khronika.token.keys",
        Tokens.keys().toString(),
        "khronika.token.issuer",
        Tokens.ISSUER);
  }

  @Override
  public void stop() {
    try {
      if (postgres != null) {
        postgres.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
