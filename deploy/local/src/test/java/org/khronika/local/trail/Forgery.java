package org.khronika.local.trail;

import java.sql.Connection;
import java.sql.SQLException;

/// What somebody may do to a trail who may do everything, and where it is found.
public enum Forgery {
  ANOTHER_CALLER("update trail set caller = 'somebody' where number = 8", "8"),
  OTHER_RECORDS("update trail set records = '{}' where number = 8", "8"),
  ANOTHER_MOMENT("update trail set at = at + interval '1 us' where number = 8", "8"),
  ANOTHER_PURPOSE("update trail set purpose = '' where number = 8", "8"),
  ANOTHER_HASH("update trail set hash = previous where number = 8", "8"),
  ANOTHER_CALLER_WITH_ITS_HASH(
      """
      update trail t set caller = 'x', hash = trail_hash((t.number, t.at, t.action, 'x', t.roles, t.purpose, t.fields, t.records,
        t.version, t.review_state, t.digest, t.code, t.previous, t.hash)::trail) where number = 8
      """,
      "9"),
  ONE_LESS("delete from trail where number = 8", "9"),
  THE_FIRST_LESS("delete from trail where number = 1", "2"),
  THE_LAST_LESS(
      "delete from trail where number = (select max(number) from trail)",
      "select max(number) from trail"),
  ONE_MORE(
      "insert into trail select (jsonb_populate_record(t, '{\"number\": 9000000}')).* from trail t where number = 8",
      "9000000"),
  ANOTHER_END("update trail_head set number = number + 1", "select max(number) + 1 from trail"),
  ANOTHER_DOCUMENT(
      "update revision set document = document || ' ' where number = 1", Forgery.FIRST_DOCUMENT),
  NO_DOCUMENTS("delete from revision", Forgery.FIRST_DOCUMENT);

  private static final String FIRST_DOCUMENT =
      "select min(number) from trail where action = 'RECORD'";

  private final String statement;
  private final String broken;

  /// @param broken the number of the first broken entry, as SQL over what was there before
  Forgery(String statement, String broken) {
    this.statement = statement;
    this.broken = broken;
  }

  /// Where it is to be found, before it is done.
  public long broken(Connection connection) throws SQLException {
    try (var query = connection.createStatement();
        var rows = query.executeQuery("select (%s)::bigint".formatted(broken))) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /// Does it, by the back door: no trigger fires. Says how many rows it changed.
  public int commit(Connection connection) throws SQLException {
    try (var change = connection.createStatement()) {
      change.execute("set local session_replication_role = replica");
      return change.executeUpdate(statement);
    }
  }
}
