package org.khronika.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The launcher as a process of its own, as `deploy/local/run` starts it.
record Launcher(Process process, Path output) implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  static Launcher start(Installation installation, Path data, int port) throws IOException {
    return start(Main.class, installation, data, port);
  }

  /// @param number what the program takes behind the two folders
  static Launcher start(Class<?> program, Installation installation, Path data, int number)
      throws IOException {
    var output = Files.createTempFile(installation.root(), "launcher", ".log");
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var command =
        List.of(
            java,
            "-cp",
            System.getProperty("java.class.path"),
            program.getName(),
            installation.root().toString(),
            data.toString(),
            String.valueOf(number));
    var process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    return new Launcher(process, output);
  }

  Launcher awaitRunning() throws Exception {
    await("Khronika is running");
    return this;
  }

  void await(String text) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (!said().contains(text)) {
      assertThat(process.isAlive() && Instant.now().isBefore(deadline))
          .as("'%s' in:\n%s", text, said())
          .isTrue();
      Thread.sleep(20);
    }
  }

  void awaitDescendants(int atLeast) throws Exception {
    var deadline = Instant.now().plus(PATIENCE);
    while (descendants().size() < atLeast) {
      assertThat(process.isAlive() && Instant.now().isBefore(deadline)).as(said()).isTrue();
      Thread.sleep(20);
    }
  }

  int awaitExit() throws Exception {
    assertThat(process.waitFor(PATIENCE))
        .as("end of the launcher, which said:\n%s", said())
        .isTrue();
    return process.exitValue();
  }

  String said() throws IOException {
    return Files.readString(output);
  }

  /// All processes that the launcher has started and that still run, theirs included.
  List<ProcessHandle> descendants() {
    return process.descendants().toList();
  }

  /// Of the data folder's server.
  static int postgresPort(Path data) throws IOException {
    return Integer.parseInt(Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3));
  }

  static boolean isRunning(ProcessHandle process) {
    // A process that ended but was not waited for is alive in the JDK's eyes, and has no command
    // any more.
    return process.isAlive() && process.info().command().isPresent();
  }

  static Pattern line(String who, String text) {
    return Pattern.compile("\\d\\d:\\d\\d:\\d\\d " + who + " *\\| " + text);
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
  }
}
