package org.khronika.incidents.graph;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Names an exception and its causes in one line for the log: classes, SQL states and where they
/// were thrown, but not their messages, which may repeat what a document says of somebody.
public final class Causes {
  private static final int MOST = 8;

  private Causes() {}

  public static String of(Throwable thrown) {
    return all(thrown).map(Causes::describe).collect(Collectors.joining(" <- "));
  }

  /// Whether the database was not there: a connection broke or was refused, or none came free in
  /// time.
  static boolean isDatabaseAway(Throwable thrown) {
    return all(thrown)
        .anyMatch(
            cause -> cause instanceof SQLException sql && isConnectionLost(sql.getSQLState()));
  }

  private static Stream<Throwable> all(Throwable thrown) {
    return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST);
  }

  /// Of a pool there is no state; 25006 is a former primary's, which takes no writes any more.
  private static boolean isConnectionLost(@Nullable String sqlState) {
    return sqlState == null
        || sqlState.startsWith("08")
        || sqlState.startsWith("57P")
        || sqlState.equals("25006");
  }

  private static String describe(Throwable cause) {
    String sqlState = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
    StackTraceElement[] trace = cause.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return cause.getClass().getName() + sqlState + place;
  }
}
