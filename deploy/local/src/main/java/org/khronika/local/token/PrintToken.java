package org.khronika.local.token;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.khronika.local.process.StartFailure;

/// What `deploy/local/token` runs, once it has checked the options: the data folder, the caller's
/// name, and its roles.
///
/// Exit code 0 when a token is printed, 1 when there is no key.
final class PrintToken {
  private PrintToken() {}

  static void main(String[] arguments) {
    var folder = Path.of(arguments[0], "tokens");
    int exitCode = 1;
    try {
      if (!Files.exists(folder)) {
        throw new StartFailure(
            "There is no key in %s: start deploy/local/run once.".formatted(folder));
      }
      System.out.println(
          Issuer.keptIn(folder)
              .token(arguments[1], List.of(arguments).subList(2, arguments.length)));
      exitCode = 0;
    } catch (StartFailure e) {
      System.err.println(e.reason());
    }
    System.exit(exitCode);
  }
}
