package org.khronika.people.page;

import org.jspecify.annotations.Nullable;
import org.khronika.people.graph.RequestRefused;

/// Which page is asked for: how many records, behind the one with this key.
public record PageRequest(int first, @Nullable String afterKey) {
  private static final int DEFAULT = 20;
  private static final int MOST = 100;

  public static PageRequest of(@Nullable Integer first, @Nullable String after) {
    int size = first == null ? DEFAULT : first;
    if (size < 1 || size > MOST) {
      throw new RequestRefused(
          "INVALID_PAGE_SIZE", "first must be between 1 and %d.".formatted(MOST));
    }
    return new PageRequest(size, Cursor.key(after));
  }
}
