package org.khronika.people.document;

import org.jspecify.annotations.Nullable;

/// In a document, a field that is null says as much as one that is left out: its default holds.
/// SmallRye GraphQL applies defaults to the latter alone.
public final class Absent {
  private Absent() {}

  public static <T> T or(@Nullable T given, T absent) {
    return given == null ? absent : given;
  }
}
