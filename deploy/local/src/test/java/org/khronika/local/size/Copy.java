package org.khronika.local.size;

import java.io.IOException;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;

/// Rows on their way into tables by COPY. Tables are written in the order in which they are named,
/// since rows refer to each other.
final class Copy implements AutoCloseable {
  private static final int CHARACTERS = 4_000_000;

  private final Connection connection;
  private final List<Table> tables = new ArrayList<>();

  Copy(Connection connection) {
    this.connection = connection;
  }

  Table into(String table, String columns) {
    var rows = new Table("copy %s (%s) from stdin".formatted(table, columns));
    tables.add(rows);
    return rows;
  }

  @Override
  public void close() throws SQLException, IOException {
    for (var table : tables) {
      connection
          .unwrap(PGConnection.class)
          .getCopyAPI()
          .copyIn(table.copy, new StringReader(table.rows.toString()));
      table.rows.setLength(0);
    }
  }

  /// The rows of one table.
  static final class Table {
    private final String copy;
    private final StringBuilder rows = new StringBuilder();

    private Table(String copy) {
      this.copy = copy;
    }

    /// Adds a row. Null is null; what else is there has neither tabs nor backslashes.
    void add(Object... values) {
      for (int i = 0; i < values.length; i++) {
        rows.append(i == 0 ? "" : "\t").append(values[i] == null ? "\\N" : values[i]);
      }
      rows.append('\n');
    }
  }

  /// Writes what has come together, now and then; to be called when rows that belong together are
  /// complete.
  void next() throws SQLException, IOException, InterruptedException {
    if (tables.stream().anyMatch(table -> table.rows.length() > CHARACTERS)) {
      close();
      FacetReaders.awaitNear(connection);
    }
  }
}
