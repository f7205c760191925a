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
          // Facets of one database are published to the other. What the other one has not fetched
          // is kept for it, up to a bound: a reader that stays away must not fill the disk.
          "wal_level=logical",
          "max_slot_wal_keep_size=2GB",
          "max_worker_processes=16",
          "max_logical_replication_workers=8",
          "wal_retrieve_retry_interval=1s",
          // Nobody comes in but over loopback and with a password.
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "password_encryption=scram-sha-256",
          "max_connections=100",
          "timezone=UTC",
          // The launcher's log has the time already; what a session says, it says for its database.
          "log_line_prefix=%q[%d] ",
          // Details of an error repeat what the row holds.
          "log_error_verbosity=terse",
          "log_checkpoints=off",
          // A statement that takes several processors makes other requests wait for them.
          "max_parallel_workers_per_gather=0");

  private Settings() {}

  static List<String> asArguments(int port) {
    var arguments = new ArrayList<>(List.of("-p", String.valueOf(port)));
    for (var setting : SETTINGS) {
      arguments.addAll(List.of("-c", setting));
    }
    return arguments;
  }
}
