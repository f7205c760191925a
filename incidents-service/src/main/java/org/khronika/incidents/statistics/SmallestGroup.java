package org.khronika.incidents.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Stream;
import org.khronika.incidents.clearance.Action;
import org.khronika.incidents.clearance.Caller;
import org.khronika.incidents.clearance.ReadCaller;

/// How many victims a group must have for its numbers to be told to the caller.
@ApplicationScoped
class SmallestGroup {
  static final int ANY = 1;

  private final ReadCaller callers;
  private final StatisticsConfiguration configuration;

  SmallestGroup(ReadCaller callers, StatisticsConfiguration configuration) {
    this.callers = callers;
    this.configuration = configuration;
  }

  /// Those who work on the record need every number.
  int forCaller() {
    Caller caller = callers.current();
    return Stream.of(Action.RECORD, Action.PUBLISH).anyMatch(caller::may)
        ? ANY
        : Math.max(ANY, configuration.smallestGroup());
  }
}
