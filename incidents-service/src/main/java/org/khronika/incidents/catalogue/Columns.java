package org.khronika.incidents.catalogue;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.khronika.incidents.citation.CitedFact;
import org.khronika.incidents.filter.DateColumns;
import org.khronika.incidents.page.OrderColumn;
import org.khronika.incidents.page.OrderColumn.Presence;
import org.khronika.incidents.page.OrderColumn.Type;
import org.khronika.incidents.page.OrderDirection;

/// Where the rows of several lists keep what they are filtered and ordered by.
final class Columns {
  private Columns() {}

  static DateColumns when(String row) {
    return new DateColumns(
        row + ".when_edtf is not null", row + ".when_earliest", row + ".when_latest");
  }

  static DateColumns day(String column) {
    return new DateColumns(column + " is not null", column, column);
  }

  /// The kind of fact that a citation belongs to: which of its columns is filled.
  static String citedFact(String row) {
    return Arrays.stream(CitedFact.values())
        .map(fact -> "when %s.%s is not null then '%s'".formatted(row, fact.column(), fact.name()))
        .collect(Collectors.joining(" ", "case ", " end"));
  }

  /// A day that may be unknown, as its number: what is unknown has one beyond all days, so that an
  /// index has it where the order does.
  static OrderColumn day(String column, OrderDirection direction) {
    int beyond =
        switch (direction) {
          case ASC -> Integer.MAX_VALUE;
          case DESC -> Integer.MIN_VALUE;
        };
    return new OrderColumn(
        "coalesce(%s - date '1970-01-01', %d)".formatted(column, beyond),
        Type.NUMBER,
        Presence.ALWAYS,
        direction);
  }
}
