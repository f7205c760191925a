package org.khronika.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.khronika.local.data.Folders;
import org.khronika.local.example.ExampleQuery;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;

/// The JVM's ahead-of-time caches (JEP 514), which cut the start of a service to less than half. A
/// cache is made by running the service once and lies beside it as `target/start-<java
/// version>.aot`; it is used as long as it is newer than the jar.
final class StartCaches {
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(15);
  // A JVM that recorded its run writes the cache when it ends.
  private static final Duration WRITE_PATIENCE = Duration.ofMinutes(2);

  /// What a start does about the caches.
  ///
  /// @param options the JVM's options for a module
  /// @param stopPatience how long a service may take to end
  record Use(Function<String, List<String>> options, Duration stopPatience) {
    List<String> jvmOptions(String module) {
      return options.apply(module);
    }
  }

  private final Installation installation;

  StartCaches(Installation installation) {
    this.installation = installation;
  }

  /// Starts with the caches that there are.
  Use use() {
    return new Use(
        module ->
            isFresh(module)
                ? List.of("-XX:AOTCache=" + cache(module), "-Xlog:aot*=error")
                : List.of(),
        STOP_PATIENCE);
  }

  /// Makes the caches by a whole start and stop of Khronika on a data folder of its own, unless
  /// they are there. That they cannot be made costs time at each start, and nothing else.
  void ensure(Log log) throws InterruptedException {
    if (Khronika.MODULES.stream().allMatch(this::isFresh)) {
      return;
    }
    log.line("khronika", "preparing quick starts: once after each build, takes about a minute");
    try {
      train();
    } catch (IOException | StartFailure e) {
      // The start itself comes next, and says what is wrong if that is more than this.
      log.line(
          "khronika",
          "this time there are no quick starts: " + e.toString().lines().findFirst().orElse(""));
    }
  }

  private void train() throws IOException, StartFailure, InterruptedException {
    var data =
        installation.target("deploy/local").resolve("training-" + ProcessHandle.current().pid());
    try {
      runOn(data);
      for (var module : Khronika.MODULES) {
        Files.move(recorded(module), cache(module), StandardCopyOption.ATOMIC_MOVE);
      }
    } finally {
      Folders.delete(data);
      for (var module : Khronika.MODULES) {
        Files.deleteIfExists(recorded(module));
      }
    }
  }

  private void runOn(Path data) throws StartFailure, InterruptedException {
    var recording =
        new Use(
            module -> List.of("-XX:AOTCacheOutput=" + recorded(module), "-Xlog:disable"),
            WRITE_PATIENCE);
    try (var khronika =
        Khronika.start(new Options(installation, data, 0), recording, Log.silent())) {
      var query = ExampleQuery.in(installation.example());
      if (query.isPresent()) {
        query.get().ask(khronika.client());
      }
    }
  }

  private boolean isFresh(String module) {
    try {
      var jar = Files.getLastModifiedTime(installation.jar(module));
      return Files.getLastModifiedTime(cache(module)).compareTo(jar) > 0;
    } catch (IOException _) {
      return false;
    }
  }

  private Path cache(String module) {
    return installation.target(module).resolve("start-" + Runtime.version() + ".aot");
  }

  private Path recorded(String module) {
    return installation
        .target(module)
        .resolve("start-" + ProcessHandle.current().pid() + ".recorded");
  }
}
