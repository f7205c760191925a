package org.khronika.incidents.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.filter.Where;

/// Which records a list is of.
///
/// @param of null for all there are
record Wanted(@Nullable Parent of, @Nullable Where where) {

  /// What a list hangs on: the record, and the rows of the list of `parent.id`.
  record Parent(UUID id, String rows) {}

  static Wanted all(@Nullable Where where) {
    return new Wanted(null, where);
  }
}
