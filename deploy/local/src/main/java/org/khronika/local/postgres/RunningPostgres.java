package org.khronika.local.postgres;

import java.nio.file.Path;
import java.util.List;
import org.khronika.local.data.Passwords;
import org.khronika.local.process.StartFailure;

/// The server that another process started, for commands that look into its databases.
public final class RunningPostgres {
  private final int port;
  private final Passwords passwords;

  private RunningPostgres(int port, Passwords passwords) {
    this.port = port;
    this.passwords = passwords;
  }

  /// The one that runs on the data folder of a Khronika of this machine.
  public static RunningPostgres on(Path data) throws StartFailure {
    var file =
        PidFile.read(data.resolve("postgres"))
            .filter(PidFile::ready)
            .orElseThrow(() ->
                new StartFailure(
                    "No Khronika runs on %s: start deploy/local/run.".formatted(data)));
    return new RunningPostgres(
        file.port(), Passwords.keptIn(data.resolve("passwords.properties"), List.of()));
  }

  /// The database of the service of that name, as the superuser.
  public Database administration(String service) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + service,
        Databases.SUPERUSER,
        passwords.of(Databases.SUPERUSER));
  }
}
