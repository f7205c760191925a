package org.khronika.local.postgres;

/// How a database is reached.
///
/// @param url a JDBC address
public record Database(String url, String login, String password) {
  @Override
  public String toString() {
    return login + " at " + url;
  }
}
