package org.khronika.people.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a text says as a date of ISO 8601-2 (EDTF, <https://www.loc.gov/standards/datetime/>),
/// level 1: dates of year, month or day precision, each with one qualifier, and intervals of two of
/// them with open (`..`) or unknown (empty) ends. Level 1 also knows seasons, unspecified digits,
/// and years beyond four digits; these and times of day are refused.
public sealed interface EdtfReading {

  /// First and last day covered; null where open or unknown.
  record Days(@Nullable LocalDate earliest, @Nullable LocalDate latest) implements EdtfReading {}

  /// Why the text is no date, as a sentence for who wrote it.
  record Unreadable(String reason) implements EdtfReading {}

  Pattern DATE = Pattern.compile("(?<year>\\d{4})(-(?<month>\\d{2})(-(?<day>\\d{2}))?)?[?~%]?");

  static EdtfReading of(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return date(text);
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
    return text.isEmpty() || text.equals("..") ? new Days(null, null) : date(text);
  }

  private static EdtfReading date(String text) {
    Matcher date = DATE.matcher(text);
    if (!date.matches()) {
      return new Unreadable(
          "Not a date of EDTF level 1 (YYYY, YYYY-MM or YYYY-MM-DD, each with ?, ~ or % behind it, or an interval of two);"
              + " seasons, times, unspecified digits and years outside 0001 to 9999 are not read.");
    }
    int year = Integer.parseInt(date.group("year"));
    if (year == 0) {
      return new Unreadable("Years run from 0001 to 9999.");
    }
    return days(year, number(date.group("month")), number(date.group("day")));
  }

  private static EdtfReading days(int year, @Nullable Integer month, @Nullable Integer day) {
    try {
      if (month == null) {
        return new Days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
      }
      if (day == null) {
        YearMonth whole = YearMonth.of(year, month);
        return new Days(whole.atDay(1), whole.atEndOfMonth());
      }
      LocalDate exact = LocalDate.of(year, month, day);
      return new Days(exact, exact);
    } catch (DateTimeException e) {
      return new Unreadable("There is no such day or month in the calendar.");
    }
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null ? null : Integer.valueOf(digits);
  }
}
