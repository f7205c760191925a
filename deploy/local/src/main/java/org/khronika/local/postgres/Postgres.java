package org.khronika.local.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.khronika.local.data.DataFolder;
import org.khronika.local.data.Passwords;
import org.khronika.local.process.Child;
import org.khronika.local.process.Log;
import org.khronika.local.process.ProcessBook.Leftover;
import org.khronika.local.process.Signal;
import org.khronika.local.process.StartFailure;

/// The running server: a child process in the foreground, whose messages go to the log.
public final class Postgres {
  public static final String NAME = "postgres";

  // Recovery after a crash of the machine may have much to do.
  private static final Duration START_PATIENCE = Duration.ofMinutes(3);
  private static final Duration FAST_SHUTDOWN_PATIENCE = Duration.ofSeconds(30);
  private static final Duration IMMEDIATE_SHUTDOWN_PATIENCE = Duration.ofSeconds(5);
  private static final Duration POLL = Duration.ofMillis(20);

  private final Child child;
  private final Path folder;
  private final RunningPostgres running;

  private Postgres(Child child, Path folder, RunningPostgres running) {
    this.child = child;
    this.folder = folder;
    this.running = running;
  }

  /// The logins that must have a password before the server is started.
  public static List<String> logins(List<String> services) {
    var logins = new ArrayList<>(services);
    services.forEach(service -> logins.add(Databases.ownerOf(service)));
    logins.addFirst(Databases.SUPERUSER);
    return logins;
  }

  /// Starts the server on the data folder's files, which are made if they are not there. It does
  /// not answer yet. Other servers are looked for where the folder's addresses say.
  public static Postgres start(
      DataFolder data, Binaries binaries, Passwords passwords, int port, Log log)
      throws StartFailure, InterruptedException {
    StalePidFile.remove(data);
    Cluster.ensure(data.postgres(), binaries, passwords.of(Databases.SUPERUSER), log);
    var command =
        new ArrayList<>(List.of(binaries.program("postgres"), "-D", data.postgres().toString()));
    command.addAll(Settings.asArguments(port));
    var environment = Map.of("LC_ALL", "C", "PGSERVICEFILE", data.addresses().toString());
    var child = Child.start(NAME, Account.run(command), environment, log);
    return new Postgres(child, data.postgres(), new RunningPostgres(port, passwords));
  }

  /// Waits until the server answers, and makes what is missing of the services' databases.
  public void awaitReady(List<String> services) throws StartFailure, InterruptedException {
    var deadline = Instant.now().plus(START_PATIENCE);
    while (PidFile.read(folder)
        .filter(file -> file.pid() == child.pid() && file.ready())
        .isEmpty()) {
      if (!child.isAlive()) {
        throw new StartFailure(child.end().join().ending());
      }
      if (Instant.now().isAfter(deadline)) {
        throw new StartFailure(
            "PostgreSQL is not ready %d s after its start. Its log lines above say more."
                .formatted(START_PATIENCE.toSeconds()));
      }
      Thread.sleep(POLL);
    }
    Databases.ensure(this::database, running.passwords(), services);
  }

  /// The database of the service of that name.
  public Database database(String service) {
    return running.database(service);
  }

  /// The same as the owner of its tables.
  public Database owned(String service) {
    return running.owned(service);
  }

  /// The same as its superuser.
  public Database administration(String service) {
    return running.administration(service);
  }

  public Child child() {
    return child;
  }

  /// Ends the server with all that was committed on disk; the services should have ended before.
  public void stop() {
    child.signal(Signal.INTERRUPT);
    if (!child.endsWithin(FAST_SHUTDOWN_PATIENCE)) {
      child.signal(Signal.QUIT);
      child.awaitEnd(IMMEDIATE_SHUTDOWN_PATIENCE);
    }
  }

  /// The server that a killed launcher left running on the data folder, as PostgreSQL's own pid
  /// file tells.
  public static Optional<Leftover> leftover(DataFolder data) throws StartFailure {
    return PidFile.read(data.postgres())
        .filter(file -> file.isOf(data.postgres()))
        .map(file -> new Leftover(NAME, file.pid(), file.started(), Signal.INTERRUPT));
  }
}
