package org.khronika.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.khronika.local.data.Folders;
import org.khronika.local.process.Child;
import org.khronika.local.process.Log;
import org.khronika.local.process.Signal;
import org.khronika.local.process.StartFailure;

/// The folder with PostgreSQL's own files. It is made aside and moved into its place when it is
/// whole, so that a first start that is cut short leaves nothing half made.
final class Cluster {
  private static final Duration END_PATIENCE = Duration.ofSeconds(10);

  private Cluster() {}

  /// Makes the folder, unless it is there; fails when another major version of PostgreSQL made it.
  static void ensure(Path folder, Binaries binaries, String superuserPassword, Log log)
      throws StartFailure, InterruptedException {
    try {
      if (!Files.isDirectory(folder)) {
        log.line("khronika", "creating the databases' files in " + folder);
        create(folder, binaries, superuserPassword);
      }
      requireVersion(folder, binaries.majorVersion());
      Files.writeString(folder.resolve("pg_hba.conf"), Settings.HOST_BASED_AUTHENTICATION);
    } catch (IOException e) {
      throw new StartFailure("Cannot prepare " + folder, e);
    }
  }

  private static void create(Path folder, Binaries binaries, String superuserPassword)
      throws IOException, StartFailure, InterruptedException {
    var aside = folder.resolveSibling("postgres.new");
    var passwordFile = folder.resolveSibling("postgres.password");
    Folders.delete(aside);
    Files.deleteIfExists(passwordFile);
    try {
      var ownerOnly = PosixFilePermissions.fromString("rw-------");
      Files.createFile(passwordFile, PosixFilePermissions.asFileAttribute(ownerOnly));
      Files.writeString(passwordFile, superuserPassword);
      initialize(aside, binaries, passwordFile);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
    Files.move(aside, folder, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void initialize(Path folder, Binaries binaries, Path passwordFile)
      throws StartFailure, InterruptedException {
    var command =
        List.of(
            binaries.program("initdb"),
            "--pgdata=" + folder,
            "--username=" + Databases.SUPERUSER,
            "--pwfile=" + passwordFile,
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            // Sorts by code point, alike on every machine; the services name other collations where
            // they want them.
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8");
    var initdb = Child.start("initdb", Account.run(command), Map.of("LC_ALL", "C"), Log.silent());
    try {
      if (initdb.end().get().exitCode() != 0) {
        throw new StartFailure(initdb.ending());
      }
    } catch (ExecutionException e) {
      throw new StartFailure("Cannot hear initdb", e);
    } finally {
      initdb.signal(Signal.TERMINATE);
      initdb.awaitEnd(END_PATIENCE);
    }
  }

  private static void requireVersion(Path folder, String version) throws IOException, StartFailure {
    var made = Files.readString(folder.resolve("PG_VERSION")).strip();
    if (!made.equals(version)) {
      throw new StartFailure(
          "%s was made by PostgreSQL %s, and this is PostgreSQL %s, which cannot read it. Start the Khronika that made it and move its record, or take another folder with --data DIR."
              .formatted(folder, made, version));
    }
  }
}
