package org.khronika.incidents.graph;

import java.sql.SQLException;
import java.util.StringJoiner;

/// Names an exception and its causes in one line for the log: classes, SQL states and where they
/// were thrown, but not their messages, which may repeat what a document says of somebody.
public final class Causes {
  private static final int MOST = 8;

  private Causes() {}

  public static String of(Throwable thrown) {
    StringJoiner causes = new StringJoiner(" <- ");
    Throwable cause = thrown;
    for (int i = 0; i < MOST && cause != null; i++) {
      causes.add(describe(cause));
      cause = cause.getCause();
    }
    return causes.toString();
  }

  private static String describe(Throwable cause) {
    String sqlState = cause instanceof SQLException sql ? " " + sql.getSQLState() : "";
    StackTraceElement[] trace = cause.getStackTrace();
    String place = trace.length == 0 ? "" : " at " + trace[0];
    return cause.getClass().getName() + sqlState + place;
  }
}
