package org.khronika.local.size;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.khronika.local.postgres.Postgres;
import org.khronika.local.process.Child;

/// How long processes had a processor so far, in milliseconds; other than latencies, much the same
/// on a machine that has other things to do.
record CpuTime(double services, double postgres) {

  static CpuTime of(List<Child> children) {
    double services = 0;
    double postgres = 0;
    for (var child : children) {
      if (child.name().equals(Postgres.NAME)) {
        postgres += millis(child);
      } else {
        services += millis(child);
      }
    }
    return new CpuTime(services, postgres);
  }

  CpuTime since(CpuTime before) {
    return new CpuTime(services - before.services, postgres - before.postgres);
  }

  /// Of the process and of those that it has started and that still run: PostgreSQL has one per
  /// connection.
  private static double millis(Child child) {
    var process = ProcessHandle.of(child.pid()).orElseThrow();
    return Stream.concat(Stream.of(process), process.descendants())
            .mapToDouble(each -> each.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
            .sum()
        / 1e6;
  }
}
