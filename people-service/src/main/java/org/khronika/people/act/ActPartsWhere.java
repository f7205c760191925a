package org.khronika.people.act;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.khronika.people.filter.Conditions;

@Input("ActPartsWhere")
@Description("What the parts that a party has in acts are to be like; all that is given must hold.")
public record ActPartsWhere(
    @Nullable @Description("It has some part in an act that is like this.") ActPartWhere some,
    @Nullable @Description("It has no part in any act that is like this.") ActPartWhere none) {

  /// What it asks of a party, as SQL.
  ///
  /// @param party the column of the party's id
  public String of(String party, Conditions conditions) {
    return Conditions.and(
        some == null ? Conditions.ANY : exists(party, some, conditions),
        none == null ? Conditions.ANY : "not " + exists(party, none, conditions));
  }

  private static String exists(String party, ActPartWhere where, Conditions conditions) {
    String row = conditions.row("act");
    return "exists (select 1 from seen_act_facet %1$s where %1$s.party_id = %2$s and %3$s)"
        .formatted(row, party, conditions.of(where, row));
  }
}
