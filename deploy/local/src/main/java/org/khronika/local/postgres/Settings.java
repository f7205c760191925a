package org.khronika.local.postgres;

import java.util.ArrayList;
import java.util.List;

/// How the server is set up. Given on its command line, these win over whatever the data folder
/// says.
final class Settings {
  /// Passwords only, over loopback only: there is no other way in.
  static final String HOST_BASED_AUTHENTICATION = "host all all 127.0.0.1/32 scram-sha-256\n";

  private static final List<String> SETTINGS =
      List.of(
          // Nothing that was committed is lost.
          "fsync=on",
          "synchronous_commit=on",
          "full_page_writes=on",
          // Rows of one database can be published to the other.
          "wal_level=logical",
          // Nobody comes in but over loopback and with a password.
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "max_connections=100",
          "timezone=UTC",
          // The launcher's log has the time already.
          "log_line_prefix=",
          "log_checkpoints=off");

  private Settings() {}

  static List<String> asArguments(int port) {
    var arguments = new ArrayList<>(List.of("-p", String.valueOf(port)));
    for (var setting : SETTINGS) {
      arguments.addAll(List.of("-c", setting));
    }
    return arguments;
  }
}
