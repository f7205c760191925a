package org.khronika.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The file that lists the processes of a data folder, one `name pid started` per line, so that
/// those that outlive a killed launcher are known to the next one. A pid alone would not do: the
/// system gives it to another process one day.
public final class ProcessBook {
  private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration POLL = Duration.ofMillis(20);

  /// A process that ran on this data folder, and the signal that ends it cleanly.
  public record Leftover(String name, long pid, Instant started, Signal signal) {
    /// The process, if it still runs.
    public Optional<ProcessHandle> running() {
      return ProcessHandle.of(pid).filter(this::isTheSame);
    }

    private boolean isTheSame(ProcessHandle process) {
      var info = process.info();
      // A process that ended but was never waited for (a zombie) keeps its pid and start, not its
      // command.
      return process.isAlive()
          && info.command().isPresent()
          && info.startInstant()
              .filter(
                  start -> Duration.between(start, started).abs().compareTo(CLOCK_TOLERANCE) < 0)
              .isPresent();
    }
  }

  private final Path file;

  public ProcessBook(Path file) {
    this.file = file;
  }

  /// Writes down the processes that run now.
  public void list(List<Child> children) throws StartFailure {
    var lines =
        children.stream()
            .map(c -> c.name() + " " + c.pid() + " " + c.started().toEpochMilli())
            .toList();
    try {
      Files.write(file, lines);
    } catch (IOException e) {
      throw new StartFailure("Cannot write " + file, e);
    }
  }

  /// The processes that a launcher before this one left behind.
  public List<Leftover> leftovers() throws StartFailure {
    if (!Files.exists(file)) {
      return List.of();
    }
    var leftovers = new ArrayList<Leftover>();
    try {
      for (var line : Files.readAllLines(file)) {
        var words = line.split(" ", -1);
        // A line that was cut short by a crash of the machine names nothing that still runs.
        if (words.length == 3 && words[1].matches("\\d+") && words[2].matches("\\d+")) {
          var started = Instant.ofEpochMilli(Long.parseLong(words[2]));
          leftovers.add(
              new Leftover(words[0], Long.parseLong(words[1]), started, Signal.TERMINATE));
        }
      }
    } catch (IOException e) {
      throw new StartFailure("Cannot read " + file, e);
    }
    return leftovers;
  }

  /// Ends what is still running of the leftovers, the last one started first.
  public static void end(List<Leftover> leftovers, Log log)
      throws StartFailure, InterruptedException {
    for (var leftover : leftovers.reversed()) {
      var running = leftover.running();
      if (running.isPresent()) {
        log.line(
            "khronika",
            "ending "
                + leftover.name()
                + " (process "
                + leftover.pid()
                + "), left by a launcher that was killed");
        leftover.signal().sendTo(running.get());
        if (!endsWithin(PATIENCE, leftover)) {
          running.get().destroyForcibly();
          if (!endsWithin(PATIENCE, leftover)) {
            throw new StartFailure(
                "Process "
                    + leftover.pid()
                    + " ("
                    + leftover.name()
                    + ") of an earlier start does not end.");
          }
        }
      }
    }
  }

  private static boolean endsWithin(Duration patience, Leftover leftover)
      throws InterruptedException {
    var deadline = Instant.now().plus(patience);
    while (leftover.running().isPresent()) {
      if (Instant.now().isAfter(deadline)) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }
}
