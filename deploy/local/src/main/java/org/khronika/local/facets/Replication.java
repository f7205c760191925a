package org.khronika.local.facets;

import java.sql.SQLException;
import java.util.Optional;
import org.khronika.local.postgres.Database;
import org.khronika.local.process.Log;
import org.postgresql.util.PasswordUtil;

/// Makes what is missing of a facet's way from its owner's database to its reader's, which may be
/// on one server or on two. It can be broken off anywhere and is completed by the next start; what
/// is complete is left alone, and goes on from where it was by itself.
///
/// | step | on the side of | |
/// |---|---|---|
/// | login | owner | may read what the publication has, and enter no other database |
/// | slot | owner | keeps what the reader has not confirmed yet |
/// | writer | reader | may write the copies, and nothing else |
/// | subscription | reader | copies the tables, then follows their changes |
///
/// The slot is made first and on its own. Within one server, a subscription that makes its slot
/// waits for its own transaction, without end.
public final class Replication {
  private final Facet facet;
  private final String password;
  private final Session owner;
  private final Session reader;
  private final Log log;

  /// The tables that the publication has, separated by commas; empty before the owner made it.
  private final String tables;

  private Replication(Facet facet, String password, Session owner, Session reader, Log log)
      throws SQLException {
    this.facet = facet;
    this.password = password;
    this.owner = owner;
    this.reader = reader;
    this.log = log;
    this.tables =
        owner
            .ask(
                "select string_agg(tablename, ', ' order by tablename) from pg_publication_tables where pubname = ?",
                facet.publication())
            .orElse("");
  }

  /// Makes what is missing. That it cannot be made is said in the log and nothing else: the
  /// services serve without it, and find nothing by what the other one knows.
  ///
  /// @param password of the facet's login
  /// @param owner the owner's database, as its superuser
  /// @param reader the reader's database, as its superuser
  public static void ensure(
      Facet facet, String password, Database owner, Database reader, Log log) {
    try (var ownerSession = new Session(owner);
        var readerSession = new Session(reader)) {
      new Replication(facet, password, ownerSession, readerSession, log).ensure();
    } catch (SQLException e) {
      say(facet, log, String.valueOf(e.getMessage()));
    }
  }

  private static void say(Facet facet, Log log, String reason) {
    log.line(
        "khronika",
        "%s of %s does not reach %s: %s"
            .formatted(facet.table(), facet.owner(), facet.reader(), reason));
  }

  private void ensure() throws SQLException {
    if (tables.isEmpty()
        || reader
            .ask(
                "select min(name) from unnest(string_to_array(?, ', ')) name where to_regclass(name) is null",
                tables)
            .isPresent()) {
      say(facet, log, "the services have not made the table and its publication");
      return;
    }
    ensureLogin();
    ensureWriter();
    if (!isSlotUsable()) {
      dropSubscription();
      makeSlot();
    }
    ensureSubscription();
  }

  private void ensureLogin() throws SQLException {
    if (owner.ask("select 1 from pg_roles where rolname = ?", facet.login()).isEmpty()) {
      owner.together(() -> {
        owner.run("create role " + facet.login() + " login replication");
        // The server gets to see a SCRAM verifier only, not the password.
        owner.run(
            PasswordUtil.genAlterUserPasswordSQL(
                facet.login(), password.toCharArray(), "scram-sha-256"));
      });
    }
    // It copies all rows, whoever may see them: what is hidden there is hidden here.
    owner.run("alter role " + facet.login() + " bypassrls");
    owner.run("grant connect on database " + facet.owner() + " to " + facet.login());
    var columns =
        owner.ask(
            """
            select string_agg(format('grant select (%s) on %I to %I', (select string_agg(quote_ident(name), ', ') from unnest(attnames) name),
              tablename, pubname), '; ') from pg_publication_tables where pubname = ?
            """,
            facet.publication());
    owner.run(columns.orElseThrow());
  }

  private void ensureWriter() throws SQLException {
    if (reader.ask("select 1 from pg_roles where rolname = ?", facet.writer()).isEmpty()) {
      // A background process that may not log in does not start.
      reader.run("create role " + facet.writer() + " login");
    }
    // Nor does one write that the rules about who sees which row hold for.
    reader.run("alter role " + facet.writer() + " bypassrls");
    reader.run("grant connect on database " + facet.reader() + " to " + facet.writer());
    reader.run(
        "grant select, insert, update, delete, truncate on %s to %s"
            .formatted(tables, facet.writer()));
  }

  /// Not so when it is not there, and when the reader was away for longer than the owner's log is
  /// kept.
  private boolean isSlotUsable() throws SQLException {
    return owner
        .ask(
            """
            select 1 from pg_replication_slots
            where slot_name = ? and database = current_database() and wal_status <> 'lost'
            """,
            facet.publication())
        .isPresent();
  }

  private void makeSlot() throws SQLException {
    owner.ask(
        "select pg_drop_replication_slot(slot_name) from pg_replication_slots where slot_name = ?",
        facet.publication());
    owner.ask("select pg_create_logical_replication_slot(?, 'pgoutput')", facet.publication());
  }

  private boolean isSubscribed() throws SQLException {
    return reader
        .ask(
            """
            select 1 from pg_subscription join pg_database d on d.oid = subdbid
            where subname = ? and datname = current_database()
            """,
            facet.publication())
        .isPresent();
  }

  // A subscription without its slot cannot go on: what happened meanwhile is nowhere any more.
  private void dropSubscription() throws SQLException {
    if (isSubscribed()) {
      log.line("khronika", facet.table() + " is copied anew: its changes were not kept");
      reader.run("alter subscription %s disable".formatted(facet.publication()));
      reader.run("alter subscription %s set (slot_name = none)".formatted(facet.publication()));
      reader.run("drop subscription " + facet.publication());
    }
  }

  private void ensureSubscription() throws SQLException {
    if (isSubscribed()) {
      // PostgreSQL can fail, again and again, at what it reads of a transaction that has not ended.
      reader.run("alter subscription %s set (streaming = off)".formatted(facet.publication()));
      takeNewTables();
      return;
    }
    reader.together(() -> {
      // What an earlier subscription left would be there twice.
      reader.run("truncate " + tables);
      reader.run(
          """
          create subscription %1$s connection '%2$s' publication %1$s
          with (create_slot = false, slot_name = %1$s, enabled = false, run_as_owner = true, streaming = off)
          """
              .formatted(facet.publication(), connection()));
      reader.run(
          "alter subscription %s owner to %s".formatted(facet.publication(), facet.writer()));
      reader.run("alter subscription %s enable".formatted(facet.publication()));
    });
  }

  // A subscription follows the tables that the publication had when it was made.
  private void takeNewTables() throws SQLException {
    var followed =
        reader.ask(
            """
            select string_agg(relname, ', ' order by relname) from pg_subscription
            join pg_subscription_rel on srsubid = pg_subscription.oid join pg_class on pg_class.oid = srrelid where subname = ?
            """,
            facet.publication());
    if (!followed.equals(Optional.of(tables))) {
      reader.run("alter subscription %s refresh publication".formatted(facet.publication()));
    }
  }

  private String connection() {
    return "service=%s user=%s password=%s require_auth=scram-sha-256"
        .formatted(facet.owner(), facet.login(), password);
  }
}
