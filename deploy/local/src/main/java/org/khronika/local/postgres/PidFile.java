package org.khronika.local.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.khronika.local.process.StartFailure;

/// What `postmaster.pid` says: the server writes it when it starts, and marks it when it takes
/// connections.
///
/// @param folder the data folder of the server, as it sees it
/// @param sharedMemory the id of its shared memory segment; empty as long as it has none
record PidFile(
    long pid, Path folder, Instant started, int port, String sharedMemory, boolean ready) {
  private static final int SHARED_MEMORY_LINE = 6;
  private static final int STATUS_LINE = 7;

  static Path in(Path folder) {
    return folder.resolve("postmaster.pid");
  }

  /// Empty when there is no such file, or when the server has not written its first lines yet.
  static Optional<PidFile> read(Path folder) throws StartFailure {
    try {
      var lines = Files.readAllLines(in(folder));
      if (lines.size() < 4) {
        return Optional.empty();
      }
      return Optional.of(
          new PidFile(
              Long.parseLong(lines.get(0).strip()),
              Path.of(lines.get(1)),
              Instant.ofEpochSecond(Long.parseLong(lines.get(2).strip())),
              Integer.parseInt(lines.get(3).strip()),
              // Key and id.
              line(lines, SHARED_MEMORY_LINE).replaceAll(".* ", ""),
              line(lines, STATUS_LINE).equals("ready")));
    } catch (NoSuchFileException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new StartFailure("Cannot read PostgreSQL's pid file in " + folder, e);
    }
  }

  private static String line(List<String> lines, int index) {
    return index < lines.size() ? lines.get(index).strip() : "";
  }

  /// Not so for a data folder that was copied while its server ran.
  boolean isOf(Path folder) {
    return this.folder.equals(folder);
  }
}
