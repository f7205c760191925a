package org.khronika.local.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.khronika.local.process.StartFailure;

/// The account that PostgreSQL's programs run under. They refuse to run as root; there a user
/// namespace without any user mapped makes them nobody in their own eyes, while files stay root's.
final class Account {
  private static final List<String> NOBODY = List.of("unshare", "--user");

  private Account() {}

  /// The command, such that it does not run as root.
  static List<String> run(List<String> command) throws StartFailure, InterruptedException {
    if (new UnixSystem().getUid() != 0) {
      return command;
    }
    requireNobody();
    var asNobody = new ArrayList<>(NOBODY);
    asNobody.addAll(command);
    return asNobody;
  }

  private static void requireNobody() throws StartFailure, InterruptedException {
    var message =
        "PostgreSQL does not run as root, and this machine lets nobody make a user namespace (unshare --user). Start Khronika as another user.";
    var probe = new ArrayList<>(NOBODY);
    probe.add("true");
    try {
      if (new ProcessBuilder(probe).start().waitFor() != 0) {
        throw new StartFailure(message);
      }
    } catch (IOException e) {
      throw new StartFailure(message, e);
    }
  }
}
