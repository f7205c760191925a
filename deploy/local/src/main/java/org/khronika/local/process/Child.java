package org.khronika.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// A process that the launcher started and has to end. What it prints goes to the log under its
/// name; its last lines are kept, to say why when it dies.
public final class Child {
  private static final int LAST_LINES = 15;
  private static final Duration AFTER_KILL = Duration.ofSeconds(5);
  private static final Duration ONCE_INTERRUPTED = Duration.ofSeconds(10);
  private static final List<String> OWN_SESSION = ownSession();

  private final String name;
  private final Process process;
  private final CompletableFuture<Child> end;
  private final Deque<String> lastLines = new ArrayDeque<>();

  private Child(String name, Process process, Log log) {
    this.name = name;
    this.process = process;
    var heard = CompletableFuture.runAsync(() -> listen(log), Thread.ofVirtual()::start);
    // What it said last may still be on its way when it is gone, but a grandchild may keep the pipe
    // open.
    this.end =
        process
            .onExit()
            .thenCompose(_ -> heard.completeOnTimeout(null, 2, TimeUnit.SECONDS))
            .handle((_, _) -> this);
  }

  /// Starts a command with the given additions to the launcher's own environment.
  public static Child start(
      String name, List<String> command, Map<String, String> environment, Log log)
      throws StartFailure {
    var inOwnSession = new ArrayList<>(OWN_SESSION);
    inOwnSession.addAll(command);
    var builder = new ProcessBuilder(inOwnSession).redirectErrorStream(true);
    builder.environment().putAll(environment);
    try {
      var process = builder.start();
      process.getOutputStream().close();
      return new Child(name, process, log);
    } catch (IOException e) {
      throw new StartFailure("Cannot start " + name + " by " + command.getFirst(), e);
    }
  }

  public String name() {
    return name;
  }

  public long pid() {
    return process.pid();
  }

  /// When the operating system says it started, which together with the pid names a process for
  /// good.
  public Instant started() {
    return process.info().startInstant().orElse(Instant.EPOCH);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// Completes when the process has ended, however it did.
  public CompletableFuture<Child> end() {
    return end;
  }

  /// To be asked only when the process has ended.
  public int exitCode() {
    return process.exitValue();
  }

  /// Which process ended, how, and what it said last.
  public String ending() {
    synchronized (lastLines) {
      var said =
          lastLines.isEmpty()
              ? "It said nothing."
              : "Its last lines:\n    " + String.join("\n    ", lastLines);
      return "%s ended by itself with exit code %d. %s".formatted(name, process.exitValue(), said);
    }
  }

  /// Asks the process to end, without waiting for it.
  public void signal(Signal signal) {
    if (isAlive()) {
      signal.sendTo(process.toHandle());
    }
  }

  /// Waits until the process has ended, and kills it when it takes longer than it may. An
  /// interruption does not end this, since what was started must be ended; it makes it shorter.
  public void awaitEnd(Duration patience) {
    if (!endsWithin(patience)) {
      // Also those that it started, as a JVM does that writes its start cache.
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
      endsWithin(AFTER_KILL);
    }
  }

  /// Waits as long for the end, and says whether it came; then what the process said last is in the
  /// log, too. Takes interruptions as [#awaitEnd] does.
  public boolean endsWithin(Duration patience) {
    var deadline = Instant.now().plus(patience);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          var ended = process.waitFor(Duration.between(Instant.now(), deadline));
          if (ended) {
            end.join();
          }
          return ended;
        } catch (InterruptedException _) {
          interrupted = true;
          deadline = earlier(deadline, Instant.now().plus(ONCE_INTERRUPTED));
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static Instant earlier(Instant a, Instant b) {
    return a.isBefore(b) ? a : b;
  }

  private void listen(Log log) {
    try (var output = process.inputReader()) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        log.line(name, line);
        remember(line);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remember(String line) {
    synchronized (lastLines) {
      lastLines.addLast(line);
      if (lastLines.size() > LAST_LINES) {
        lastLines.removeFirst();
      }
    }
  }

  // Ctrl-C goes to the whole foreground group of a terminal: in sessions of their own, children end
  // in the launcher's order.
  private static List<String> ownSession() {
    for (var folder : System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, "setsid"))) {
        return List.of("setsid");
      }
    }
    return List.of();
  }
}
