package org.khronika.people.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khronika.people.date.EdtfReading.Days;
import org.khronika.people.date.EdtfReading.Unreadable;

/// Reads a single date of EDTF level 1. Each form but the last may have a qualifier behind it,
/// which says how sure the date is and does not widen it:
///
/// | form | examples |
/// |---|---|
/// | calendar dates, years before 1 too | `1985-04-12`, `1985-04`, `1985`, `-0044` |
/// | months and days that nobody specified | `2004-XX`, `1985-04-XX`, `1985-XX-XX` |
/// | decades and centuries | `201X`, `20XX` |
/// | seasons, by the months they have in the northern hemisphere | `2001-21` to `2001-24` |
/// | years of more than four digits | `Y170000002` |
/// | a time of day, read for its day | `1985-04-12T23:20:30Z` |
final class EdtfDate {
  private static final Pattern QUALIFIED = Pattern.compile("(?<date>.+?)[?~%]?");
  private static final Pattern CALENDAR =
      Pattern.compile("(?<year>-?\\d{4})(-(?<month>\\d{2}|XX)(-(?<day>\\d{2}|XX))?)?");
  private static final Pattern YEARS = Pattern.compile("-?(\\d{3}X|\\d{2}XX)");
  private static final Pattern LONG_YEAR = Pattern.compile("Y(?<year>-?[1-9]\\d{4,8})");
  private static final Pattern TIME =
      Pattern.compile(
          "(?<date>\\d{4}-\\d{2}-\\d{2})T(?<time>\\d{2}:\\d{2}:\\d{2})(?<offset>Z|[+-]\\d{2}(:\\d{2})?)?");

  private static final String UNSPECIFIED = "XX";
  private static final int SPRING = 21;
  private static final int WINTER = 24;

  private EdtfDate() {}

  static EdtfReading read(String text) {
    try {
      Days days = days(text);
      return days != null
          ? days
          : new Unreadable(
              "Not a date of EDTF level 1; they look like 2021-07-14, 2021-07, 2021, 202X, 2021-07-XX or 2021-21 (spring), each"
                  + " with ?, ~ or % behind it, and 2021-07-14/2021-07-15, 2021/.. or 2021/ for an interval.");
    } catch (DateTimeException e) {
      return new Unreadable("There is no such year, month, day or time.");
    }
  }

  private static @Nullable Days days(String text) {
    Matcher time = TIME.matcher(text);
    if (time.matches()) {
      return dayOf(time);
    }
    Matcher qualified = QUALIFIED.matcher(text);
    String date = qualified.matches() ? qualified.group("date") : "";
    Matcher calendar = CALENDAR.matcher(date);
    if (calendar.matches()) {
      return calendarDays(calendar);
    }
    if (YEARS.matcher(date).matches()) {
      return years(year(date.replace('X', '0')), year(date.replace('X', '9')));
    }
    Matcher longYear = LONG_YEAR.matcher(date);
    return longYear.matches() ? years(year(longYear.group("year"))) : null;
  }

  private static Days dayOf(Matcher time) {
    var _ = LocalTime.parse(time.group("time"));
    if (time.group("offset") != null) {
      var _ = ZoneOffset.of(time.group("offset"));
    }
    return day(LocalDate.parse(time.group("date")));
  }

  private static @Nullable Days calendarDays(Matcher date) {
    int year = year(date.group("year"));
    Integer month = number(date.group("month"));
    Integer day = number(date.group("day"));
    if (month == null) {
      return day == null ? years(year) : null;
    }
    if (month >= SPRING && month <= WINTER && date.group("day") == null) {
      return season(year, month);
    }
    YearMonth whole = YearMonth.of(year, month);
    return day == null
        ? new Days(whole.atDay(1), whole.atEndOfMonth())
        : day(LocalDate.of(year, month, day));
  }

  private static Days season(int year, int season) {
    YearMonth first = YearMonth.of(year, Month.MARCH).plusMonths(3L * (season - SPRING));
    return new Days(first.atDay(1), first.plusMonths(2).atEndOfMonth());
  }

  private static Days day(LocalDate day) {
    return new Days(day, day);
  }

  private static Days years(int... years) {
    int first = Math.min(years[0], years[years.length - 1]);
    int last = Math.max(years[0], years[years.length - 1]);
    return new Days(LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
  }

  private static int year(String digits) {
    if (digits.equals("-0000")) {
      throw new DateTimeException("The year 0 has no sign");
    }
    return Integer.parseInt(digits);
  }

  private static @Nullable Integer number(@Nullable String digits) {
    return digits == null || digits.equals(UNSPECIFIED) ? null : Integer.valueOf(digits);
  }
}
