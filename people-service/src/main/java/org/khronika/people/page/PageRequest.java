package org.khronika.people.page;

import org.jspecify.annotations.Nullable;
import org.khronika.people.graph.RequestRefused;

/// Which page is asked for: how many records, in which direction, from which place on.
///
/// @param cursor null for the end of the list where the page begins
public record PageRequest(Heading heading, int size, @Nullable String cursor) {

  /// Whether a page is read from the beginning of the list on, or from its end back.
  public enum Heading {
    FORWARD,
    BACKWARD
  }

  /// How many records there are on a page where nobody says.
  private static final int DEFAULT = 20;

  private static final int MOST = 100;

  /// Of the arguments of a connection.
  public static PageRequest of(
      @Nullable Integer first,
      @Nullable String after,
      @Nullable Integer last,
      @Nullable String before) {
    boolean forward = first != null || after != null;
    boolean backward = last != null || before != null;
    if (forward && backward) {
      throw new RequestRefused(
          "BAD_PAGE",
          "A page is read forward (first, after) or backward (last, before); give one pair.");
    }
    return backward
        ? new PageRequest(Heading.BACKWARD, size("last", last), before)
        : new PageRequest(Heading.FORWARD, size("first", first), after);
  }

  private static int size(String argument, @Nullable Integer given) {
    int size = given == null ? DEFAULT : given;
    if (size < 1 || size > MOST) {
      throw new RequestRefused(
          "INVALID_PAGE_SIZE", "%s must be between 1 and %d.".formatted(argument, MOST));
    }
    return size;
  }

  /// One more than are shown: it tells whether there are others.
  public int limit() {
    return size + 1;
  }
}
