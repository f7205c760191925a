package org.khronika.local.process;

import java.io.IOException;

/// How a process is asked to end.
public enum Signal {
  /// What a service takes as "finish and go".
  TERMINATE,
  /// What PostgreSQL takes as fast shutdown: sessions are ended, everything committed is on disk.
  INTERRUPT,
  /// What PostgreSQL takes as immediate shutdown: it recovers at its next start.
  QUIT;

  void sendTo(ProcessHandle process) {
    switch (this) {
      case TERMINATE -> process.destroy();
      case INTERRUPT -> kill("-INT", process);
      case QUIT -> kill("-QUIT", process);
    }
  }

  // The JDK has no call for these two, and `kill` is a program of its own on few small systems: the
  // shell's is everywhere.
  private static void kill(String signal, ProcessHandle process) {
    try {
      new ProcessBuilder("sh", "-c", "kill " + signal + " " + process.pid()).start();
    } catch (IOException _) {
      process.destroy();
    }
  }
}
