package org.khronika.incidents.filter;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.RecordId;

/// Compares ids; what is no id is that of no record.
record Ids(Conditions conditions) {

  String of(String column, IdComparison comparison) {
    return Conditions.and(
        among(column, comparison.eq() == null ? null : List.of(comparison.eq())),
        among(column, comparison.in()));
  }

  private String among(String column, @Nullable List<String> wanted) {
    return conditions.among(
        column,
        wanted == null
            ? null
            : wanted.stream().map(RecordId::read).filter(Objects::nonNull).toList());
  }
}
