package org.khronika.incidents.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.graph.RequestRefused;

/// The records of one page and whether more follow.
public record Page<T>(List<T> records, boolean hasNext) {
  private static final int MOST = 100;

  public Page {
    records = List.copyOf(records);
  }

  /// From up to one record more than were asked for.
  public static <T> Page<T> of(List<T> oneMore, int first) {
    return oneMore.size() > first
        ? new Page<>(oneMore.subList(0, first), true)
        : new Page<>(oneMore, false);
  }

  public PageInfo info(Function<T, Cursor> cursor) {
    return new PageInfo(hasNext, records.isEmpty() ? null : cursor.apply(records.getLast()).text());
  }

  /// How many records a page is to have.
  public static int size(@Nullable Integer first, int otherwise) {
    int size = first == null ? otherwise : first;
    if (size < 1 || size > MOST) {
      throw new RequestRefused(
          "INVALID_PAGE_SIZE", "first must be between 1 and %d.".formatted(MOST));
    }
    return size;
  }
}
