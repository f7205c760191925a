package org.khronika.incidents.filter;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.date.EdtfReading;
import org.khronika.incidents.graph.RequestRefused;

/// Compares dates by the days that they cover.
record Dates(Conditions conditions) {

  String of(DateColumns columns, DateComparison comparison) {
    return Conditions.and(
        overlap(columns, comparison.overlaps()), exists(columns, comparison.exists()));
  }

  private String overlap(DateColumns columns, @Nullable String edtf) {
    if (edtf == null) {
      return Conditions.ANY;
    }
    conditions.count();
    EdtfReading.Days days = read(edtf);
    return Conditions.and(
        columns.known(),
        bound(columns.latest(), ">=", days.earliest()),
        bound(columns.earliest(), "<=", days.latest()));
  }

  private String bound(String column, String comparison, @Nullable LocalDate day) {
    return day == null
        ? Conditions.ANY
        : "(%1$s is null or %1$s %2$s %3$s)".formatted(column, comparison, conditions.bind(day));
  }

  private String exists(DateColumns columns, @Nullable Boolean exists) {
    if (exists == null) {
      return Conditions.ANY;
    }
    conditions.count();
    return exists ? columns.known() : "not (%s)".formatted(columns.known());
  }

  private static EdtfReading.Days read(String edtf) {
    return switch (EdtfReading.of(edtf)) {
      case EdtfReading.Days days when days.storable() -> days;
      case EdtfReading.Days _ -> throw refused("Years run from -4712 to 5874897.");
      case EdtfReading.Unreadable unreadable -> throw refused(unreadable.reason());
    };
  }

  private static RequestRefused refused(String reason) {
    return new RequestRefused("BAD_USER_INPUT", "overlaps: " + reason);
  }
}
