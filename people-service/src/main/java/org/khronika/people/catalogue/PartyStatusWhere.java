package org.khronika.people.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.filter.Conditions;
import org.khronika.people.filter.DateColumns;
import org.khronika.people.filter.DateComparison;
import org.khronika.people.filter.Where;

@Input("PartyStatusWhere")
@Description("Which states are wanted; all that is given must hold of one and the same state.")
public record PartyStatusWhere(
    @Nullable @Description("The state.") PartyStatusTypeComparison status,
    @Nullable @Description("When a source says so.") DateComparison asOf,
    @Nullable @Description("All of these must hold, too.") List<@NonNull PartyStatusWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull PartyStatusWhere> or,
    @Nullable @Description("This must not hold.") PartyStatusWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.value(row + ".status", status),
        conditions.date(
            new DateColumns(
                row + ".as_of_edtf is not null", row + ".as_of_earliest", row + ".as_of_latest"),
            asOf));
  }
}
