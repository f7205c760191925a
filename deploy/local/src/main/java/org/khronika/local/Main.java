package org.khronika.local;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;

/// What `deploy/local/run` runs: starts Khronika, tells where it is, and keeps it until a signal or
/// a failure ends it. The options are checked there; here come the build's folder, the data folder
/// and the gateway's port.
///
/// Exit code 0 after a signal, since ending is what was asked for; 1 when the start failed or a
/// process died.
public final class Main {
  private static final long STOP_SECONDS = 180;

  private final Log log = Log.standardOutput();
  private final Thread thread = Thread.currentThread();
  private final CountDownLatch stopped = new CountDownLatch(1);
  private volatile boolean asked = false;
  private volatile int exitCode = 1;
  private boolean failed = false;

  private Main() {}

  static void main(String[] arguments) {
    var options =
        new Options(
            new Installation(Path.of(arguments[0])),
            Path.of(arguments[1]),
            Integer.parseInt(arguments[2]));
    new Main().run(options);
  }

  private void run(Options options) {
    Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    try {
      serve(options);
    } catch (StartFailure e) {
      // An interrupted start may fail in other words than an interruption's.
      if (!asked) {
        fail(e.reason());
      }
    } catch (InterruptedException _) {
      asked = true;
    } finally {
      if (asked && !failed) {
        log.line("khronika", "stopped");
        exitCode = 0;
      }
      stopped.countDown();
    }
    System.exit(exitCode);
  }

  private void serve(Options options) throws StartFailure, InterruptedException {
    new StartCaches(options.installation()).ensure(log);
    try (var khronika = Khronika.start(options, log)) {
      new Welcome(options, khronika).print(log);
      fail(khronika.awaitFailure());
    }
  }

  private void fail(String reason) {
    failed = true;
    log.text("Khronika ends: " + reason);
  }

  // The JVM calls this on SIGINT, SIGTERM and SIGHUP, and on its own way out.
  private void stop() {
    if (stopped.getCount() > 0) {
      asked = true;
      thread.interrupt();
    }
    try {
      stopped.await(STOP_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    // Without this the JVM would exit with 128 + the signal's number, which service managers take
    // for a failure.
    Runtime.getRuntime().halt(exitCode);
  }
}
