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

@Input("AffiliationWhere")
@Description(
    "Which affiliations are wanted; all that is given must hold of one and the same affiliation.")
public record AffiliationWhere(
    @Nullable @Description("What the person is there.") AffiliationRoleComparison role,
    @Nullable @Description("When the person was it.") DateComparison period,
    @Nullable @Description("The person.") PartyWhere person,
    @Nullable @Description("The organisation.") PartyWhere organization,
    @Nullable @Description("All of these must hold, too.") List<@NonNull AffiliationWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull AffiliationWhere> or,
    @Nullable @Description("This must not hold.") AffiliationWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.value(row + ".role", role),
        conditions.date(
            new DateColumns(
                row + ".period_edtf is not null", row + ".period_earliest", row + ".period_latest"),
            period),
        party(row + ".person_id", person, conditions),
        party(row + ".organization_id", organization, conditions));
  }

  private static String party(String id, @Nullable PartyWhere where, Conditions conditions) {
    if (where == null) {
      return Conditions.ANY;
    }
    String row = conditions.row("party");
    return "exists (select 1 from seen_party_facet %1$s where %1$s.id = %2$s and %3$s)"
        .formatted(row, id, conditions.of(where, row));
  }
}
