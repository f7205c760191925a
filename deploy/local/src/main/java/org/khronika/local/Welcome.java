package org.khronika.local;

import org.khronika.local.example.ExampleQuery;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;

/// What is printed once everything runs: where to go, and one query with its answer.
record Welcome(Options options, Khronika khronika) {
  void print(Log log) throws StartFailure, InterruptedException {
    var recorded = khronika.recorded();
    log.text(
        """

        Khronika is running.
          GraphiQL   %1$s
          API        POST %1$sgraphql
          example    %2$d documents recorded now, %3$d before
          data       %4$s
          tokens     deploy/local/token monitor (without one you are the public, and read only)
          Ctrl-C     stops everything; the data stays
        """
            .formatted(
                khronika.gatewayUri(),
                recorded.created(),
                recorded.unchanged(),
                options.data().toAbsolutePath().normalize()));
    var query = ExampleQuery.in(options.installation().example());
    if (query.isPresent()) {
      log.text(
          "For example\n\n%s\n\nis answered by\n"
              .formatted(query.get().text().indent(2).stripTrailing()));
      log.text(query.get().ask(khronika.client()).toPrettyString().indent(2));
    }
  }
}
