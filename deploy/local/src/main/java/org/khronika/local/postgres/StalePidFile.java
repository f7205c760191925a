package org.khronika.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.khronika.local.data.DataFolder;
import org.khronika.local.process.StartFailure;

/// A pid file whose server was killed. PostgreSQL takes the server for a running one, and refuses
/// to start, when the pid was given to another process since, or when the dead process was never
/// waited for, as happens in containers.
///
/// The file is removed only when nothing of that server runs: its process is gone, and no process
/// is attached to its shared memory any more (its sessions outlive it by moments).
final class StalePidFile {
  private static final Path SHARED_MEMORY = Path.of("/proc/sysvipc/shm");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(20);
  private static final int ID_COLUMN = 1;
  private static final int ATTACHED_COLUMN = 6;

  private StalePidFile() {}

  static void remove(DataFolder data) throws StartFailure, InterruptedException {
    var file = PidFile.read(data.postgres()).filter(f -> f.isOf(data.postgres()));
    var running = Postgres.leftover(data).flatMap(leftover -> leftover.running());
    // Where the system does not tell who uses shared memory, PostgreSQL decides.
    if (file.isEmpty() || running.isPresent() || !Files.exists(SHARED_MEMORY)) {
      return;
    }
    try {
      var deadline = Instant.now().plus(PATIENCE);
      while (isAttached(file.get().sharedMemory())) {
        if (Instant.now().isAfter(deadline)) {
          throw new StartFailure(
              "The PostgreSQL that was killed on %s still has sessions, which do not end. End its processes, or restart the machine."
                  .formatted(data.postgres()));
        }
        Thread.sleep(POLL);
      }
      Files.deleteIfExists(PidFile.in(data.postgres()));
    } catch (IOException e) {
      throw new StartFailure("Cannot remove " + PidFile.in(data.postgres()), e);
    }
  }

  private static boolean isAttached(String id) throws IOException {
    try (var segments = Files.lines(SHARED_MEMORY)) {
      return segments
          .map(line -> line.strip().split("\\s+"))
          .anyMatch(
              columns -> columns[ID_COLUMN].equals(id) && !columns[ATTACHED_COLUMN].equals("0"));
    } catch (NoSuchFileException _) {
      return true;
    }
  }
}
