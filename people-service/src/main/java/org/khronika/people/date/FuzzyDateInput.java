package org.khronika.people.date;

import static org.khronika.people.document.UserErrorCode.CONTRADICTION;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.time.LocalDate;
import java.time.ZoneId;
import org.eclipse.microprofile.graphql.DefaultValue;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Absent;
import org.khronika.people.document.Problems;

/// A date as a document gives it. [#check] reports what is wrong with it; [#toFuzzyDate] is for one
/// without problems.
@Input("FuzzyDateInput")
@Description("A date as exactly as it is known, never more exactly.")
public record FuzzyDateInput(
    @NonNull
        @Description(
            "The date in ISO 8601-2 / EDTF level 1: 2021-07-14, 2021-07-14?, 2021-07-XX, 202X, 2021-21 (spring), 2020~/..,"
                + " /.. and the like.")
        String edtf,
    @DefaultValue("STATED") @Description("How the date is known; RELATIVE needs anchor and zone.")
        DateBasis basis,
    @Nullable @Description("The words of the source that give the date (\"Wednesday\").")
        String phrase,
    @Nullable
        @Description("The day that a relative phrase counts from, often the one of publication.")
        LocalDate anchor,
    @Nullable
        @Description("The part of the day, where the source names one; only for a single day.")
        PartOfDay partOfDay,
    @Nullable @Description("The IANA time zone of the place where it happened (Europe/Minsk).")
        String zone) {

  private static final int LAST_YEAR = 9999;

  public FuzzyDateInput {
    basis = Absent.or(basis, DateBasis.STATED);
  }

  public void check(Problems problems) {
    problems.text("phrase", phrase);
    switch (EdtfReading.of(edtf)) {
      case EdtfReading.Unreadable unreadable ->
          problems.at("edtf").report(INVALID_VALUE, unreadable.reason());
      case EdtfReading.Days days -> {
        checkStorable(days, problems);
        checkPartOfDay(days, problems);
      }
    }
    if (basis == DateBasis.RELATIVE) {
      checkGiven("anchor", anchor, problems);
      checkGiven("zone", zone, problems);
    }
    if (anchor != null && (anchor.getYear() < 1 || anchor.getYear() > LAST_YEAR)) {
      problems.at("anchor").report(INVALID_VALUE, "Years run from 0001 to 9999.");
    }
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      problems
          .at("zone")
          .report(
              INVALID_VALUE, "Not a time zone of the IANA database; they look like Europe/Minsk.");
    }
  }

  private static void checkStorable(EdtfReading.Days days, Problems problems) {
    if (!days.storable()) {
      problems
          .at("edtf")
          .report(INVALID_VALUE, "Years from -4712 to 5874897 can be recorded, no others.");
    }
  }

  private void checkPartOfDay(EdtfReading.Days days, Problems problems) {
    if (partOfDay != null && (days.earliest() == null || !days.earliest().equals(days.latest()))) {
      problems
          .at("partOfDay")
          .report(
              CONTRADICTION,
              "Only a single day has parts; give edtf as YYYY-MM-DD or leave this out.");
    }
  }

  private static void checkGiven(String field, @Nullable Object value, Problems problems) {
    if (value == null) {
      problems
          .at(field)
          .report(
              CONTRADICTION,
              "A date of basis RELATIVE needs the day it counts from (anchor) and the time zone of that day (zone).");
    }
  }

  /// The date itself; throws [IllegalStateException] where [#check] would have reported edtf.
  public FuzzyDate toFuzzyDate() {
    return switch (EdtfReading.of(edtf)) {
      case EdtfReading.Days days ->
          new FuzzyDate(
              edtf, days.earliest(), days.latest(), basis, phrase, anchor, partOfDay, zone);
      case EdtfReading.Unreadable unreadable ->
          throw new IllegalStateException("Only a checked date is made: " + unreadable.reason());
    };
  }
}
