package org.khronika.people.act;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.filter.Conditions;
import org.khronika.people.filter.DateColumns;
import org.khronika.people.filter.DateComparison;
import org.khronika.people.filter.StringComparison;
import org.khronika.people.filter.Where;

@Input("ActPartWhere")
@Description(
    "Which parts in acts are wanted; all that is given must hold of one and the same part.")
public record ActPartWhere(
    @Nullable @Description("What the party is in the act.") ActPartRoleComparison role,
    @Nullable @Description("What was done.") ActTypeComparison type,
    @Nullable @Description("When it was done.") DateComparison when,
    @Nullable
        @Description(
            "The key of the place where it was done, or of one above it (a region, a country).")
        StringComparison place,
    @Nullable @Description("The code of the country where it was done, as the place gives it (BY).")
        StringComparison country,
    @Nullable @Description("In what kind of place it was done.")
        LocationTypeComparison locationType,
    @Nullable @Description("The key of the incident that the act belongs to.")
        StringComparison incident,
    @Nullable @Description("All of these must hold, too.") List<@NonNull ActPartWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull ActPartWhere> or,
    @Nullable @Description("This must not hold.") ActPartWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.value(row + ".role", role),
        conditions.value(row + ".type", type),
        conditions.date(when(row), when),
        conditions.member(row + ".places", place),
        conditions.text(row + ".country", country),
        conditions.value(row + ".location_type", locationType),
        conditions.text(row + ".incident_key", incident));
  }

  /// A facet does not hold the date's text; a date that is open at both ends is taken for none.
  private static DateColumns when(String row) {
    return new DateColumns(
        "num_nonnulls(%1$s.earliest, %1$s.latest) > 0".formatted(row),
        row + ".earliest",
        row + ".latest");
  }
}
