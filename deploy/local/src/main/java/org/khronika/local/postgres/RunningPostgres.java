package org.khronika.local.postgres;

import java.nio.file.Path;
import java.util.List;
import org.khronika.local.data.DataFolder;
import org.khronika.local.data.Passwords;
import org.khronika.local.process.StartFailure;

/// How the databases of a server on this machine are reached, whichever process started it.
public record RunningPostgres(int port, Passwords passwords) {

  /// The one that runs on the data folder of a Khronika of this machine.
  public static RunningPostgres on(Path data) throws StartFailure {
    var file =
        PidFile.read(DataFolder.postgresIn(data))
            .filter(PidFile::ready)
            .orElseThrow(() ->
                new StartFailure(
                    "No Khronika runs on %s: start deploy/local/run.".formatted(data)));
    return new RunningPostgres(
        file.port(), Passwords.keptIn(DataFolder.passwordsIn(data), List.of()));
  }

  /// The database of the service of that name.
  Database database(String service) {
    return as(service, service);
  }

  /// The same as the owner of its tables.
  Database owned(String service) {
    return as(Databases.ownerOf(service), service);
  }

  /// The same as its superuser.
  public Database administration(String service) {
    return as(Databases.SUPERUSER, service);
  }

  private Database as(String login, String service) {
    return new Database(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + service, login, passwords.of(login));
  }
}
