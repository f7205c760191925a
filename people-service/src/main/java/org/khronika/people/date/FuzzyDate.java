package org.khronika.people.date;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A date as exactly as it is known, with what it was derived from. `earliest` and `latest` always
/// follow from `edtf`: make one with [FuzzyDateInput#toFuzzyDate].
@Embeddable
@Shareable
@Description("A date as exactly as it is known, never more exactly.")
public record FuzzyDate(
    @NonNull
        @Description(
            "The date in ISO 8601-2 / EDTF level 1: 2021-07-14, 2021-07, 2021, 202X (in the 2020s), 2021-07-XX (some day of"
                + " July), 2021-21 to 2021-24 (spring to winter), each with ? (uncertain), ~ (approximate) or % (both) behind"
                + " it, and intervals of two of them; an end of an interval may be .. (open) or empty (unknown).")
        String edtf,
    @Nullable
        @Description(
            "The first day that the date covers, derived from edtf; null where the start is open or unknown. Qualifiers do"
                + " not widen it; a season begins as in the northern hemisphere, on the first of March, June, September or"
                + " December.")
        LocalDate earliest,
    @Nullable
        @Description(
            "The last day that the date covers, derived from edtf; null where the end is open or unknown. Qualifiers do not"
                + " widen it; the winter of a year ends with February of the next.")
        LocalDate latest,
    @NonNull @Enumerated(EnumType.STRING) @Description("How the date is known.") DateBasis basis,
    @Nullable @Description("The words of the source that give the date (\"Wednesday\").")
        String phrase,
    @Nullable
        @Description("The day that a relative phrase counts from, often the one of publication.")
        LocalDate anchor,
    @Nullable
        @Enumerated(EnumType.STRING)
        @Description("The part of the day, where the source names one.")
        PartOfDay partOfDay,
    @Nullable
        @Description(
            "The IANA time zone of the place where it happened (Europe/Minsk): it says when the day began.")
        String zone) {}
