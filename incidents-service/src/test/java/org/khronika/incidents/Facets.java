package org.khronika.incidents;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/// What comes from the people database where there is one: here it is written by hand.
final class Facets {
  private Facets() {}

  /// A person who is called this, with occupations as an array of PostgreSQL.
  static void party(Connection connection, String id, String name, String occupations)
      throws SQLException {
    party(connection, id, name, "PERSON", occupations, null, "{}");
  }

  static void party(
      Connection connection,
      String id,
      String name,
      String kind,
      String occupations,
      String category,
      String organizations)
      throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            """
            insert into party_facet values (?::uuid, ?, ?, ?, ?, 'NAMED', ?::text[], '{}', ?, ?::uuid[], 'DRAFT')
            on conflict (id) do update set occupations = excluded.occupations, category = excluded.category
            """)) {
      insert.setString(1, id);
      insert.setString(2, "party-" + id.substring(24));
      insert.setString(3, kind);
      insert.setString(4, name);
      insert.setString(5, name);
      insert.setString(6, occupations);
      insert.setString(7, category);
      insert.setString(8, organizations);
      insert.executeUpdate();
    }
  }
}
