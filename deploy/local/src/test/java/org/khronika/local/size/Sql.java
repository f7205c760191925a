package org.khronika.local.size;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A statement as PostgreSQL logged it.
///
/// @param parameters in the order of their numbers, as text; null is null
record Sql(String database, String text, List<String> parameters) {
  private static final Pattern EXECUTED =
      Pattern.compile("\\[(\\w+)] LOG:  (?:execute [^:]*|statement): (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETERS =
      Pattern.compile("\\[\\w+] DETAIL:  [Pp]arameters: (.*)", Pattern.DOTALL);
  private static final Pattern PARAMETER =
      Pattern.compile("\\$(\\d+) = (?:NULL|'((?:[^']++|'')*+)')", Pattern.DOTALL);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\d+");
  private static final Pattern TRANSACTION =
      Pattern.compile(
          "(BEGIN|COMMIT|ROLLBACK|SET|SHOW).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  /// Reads the messages of a server's log; what only begins and ends transactions is left out.
  static List<Sql> in(List<String> messages) {
    var statements = new ArrayList<Sql>();
    Sql last = null;
    for (var message : messages) {
      var executed = EXECUTED.matcher(message);
      var parameters = PARAMETERS.matcher(message);
      if (executed.matches()) {
        last = new Sql(executed.group(1), executed.group(2), new ArrayList<>());
        if (!TRANSACTION.matcher(last.text()).matches()) {
          statements.add(last);
        }
      } else if (parameters.matches() && last != null) {
        PARAMETER
            .matcher(parameters.group(1))
            .results()
            .map(p -> p.group(2) == null ? null : p.group(2).replace("''", "'"))
            .forEach(last.parameters()::add);
      }
    }
    return statements;
  }

  /// Prepares the statement with the parameters that it was executed with.
  PreparedStatement prepare(String before, Connection connection) throws SQLException {
    var numbers =
        PLACEHOLDER
            .matcher(text)
            .results()
            .map(p -> Integer.parseInt(p.group().substring(1)))
            .toList();
    // A question mark of the statement's own is an operator.
    var jdbc = before + PLACEHOLDER.matcher(text.replace("?", "??")).replaceAll("?");
    var statement = connection.prepareStatement(jdbc);
    for (int i = 0; i < numbers.size(); i++) {
      statement.setObject(i + 1, parameters.get(numbers.get(i) - 1), Types.OTHER);
    }
    return statement;
  }

  /// Executes the statement and reads all that it answers.
  void run(Connection connection) throws SQLException {
    try (var statement = prepare("", connection)) {
      if (statement.execute()) {
        try (var rows = statement.getResultSet()) {
          int columns = rows.getMetaData().getColumnCount();
          while (rows.next()) {
            for (int i = 1; i <= columns; i++) {
              var _ = rows.getString(i);
            }
          }
        }
      }
    }
  }

  /// How PostgreSQL executes it.
  String plan(Connection connection) throws SQLException {
    var plan = new StringBuilder();
    try (var statement = prepare("explain (analyze, buffers) ", connection);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        plan.append(rows.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
