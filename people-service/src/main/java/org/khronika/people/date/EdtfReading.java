package org.khronika.people.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What a text says as a date of ISO 8601-2 (EDTF, <https://www.loc.gov/standards/datetime/>),
/// level 1 as a whole: single dates ([EdtfDate]), and intervals of two of them whose ends may be
/// open (`..`) or unknown (empty).
public sealed interface EdtfReading {

  /// First and last day covered; null where open or unknown.
  record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) implements EdtfReading {
    private static final int FIRST_YEAR = -4_712;
    private static final int LAST_YEAR = 5_874_897;

    /// Whether they lie between the first and the last day that PostgreSQL knows.
    public boolean storable() {
      return (earliest == null || earliest.getYear() >= FIRST_YEAR)
          && (latest == null || latest.getYear() <= LAST_YEAR);
    }
  }

  /// Why the text is no date, as a sentence for who wrote it.
  record Unreadable(String reason) implements EdtfReading {}

  static EdtfReading of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return EdtfDate.read(text);
    }
    return interval(text.substring(0, slash), text.substring(slash + 1));
  }

  private static EdtfReading interval(String start, String end) {
    if (start.isEmpty() && end.isEmpty()) {
      return new Unreadable("An interval needs at least one end that is a date or open (..).");
    }
    if (end.contains("/")) {
      return new Unreadable("An interval has two ends, hence one slash.");
    }
    if (start.contains("T") || end.contains("T")) {
      return new Unreadable("An interval has dates at its ends, without times of day.");
    }
    return switch (end(start)) {
      case Unreadable unreadable -> unreadable;
      case Days from ->
          switch (end(end)) {
            case Unreadable unreadable -> unreadable;
            case Days to -> span(from.earliest(), to.latest());
          };
    };
  }

  private static EdtfReading span(@Nullable LocalDate earliest, @Nullable LocalDate latest) {
    return earliest != null && latest != null && earliest.isAfter(latest)
        ? new Unreadable("The interval ends before it begins.")
        : new Days(earliest, latest);
  }

  private static EdtfReading end(String text) {
    return text.isEmpty() || text.equals("..") ? new Days(null, null) : EdtfDate.read(text);
  }
}
