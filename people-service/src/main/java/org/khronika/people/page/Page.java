package org.khronika.people.page;

import java.util.List;
import java.util.function.Function;

/// The records of one page and whether more follow.
public record Page<T>(List<T> records, boolean hasNext) {

  public Page {
    records = List.copyOf(records);
  }

  /// From up to one record more than were asked for.
  public static <T> Page<T> of(List<T> oneMore, int first) {
    return oneMore.size() > first
        ? new Page<>(oneMore.subList(0, first), true)
        : new Page<>(oneMore, false);
  }

  public PageInfo info(Function<T, String> keyOf) {
    return new PageInfo(
        hasNext, records.isEmpty() ? null : Cursor.of(keyOf.apply(records.getLast())));
  }
}
