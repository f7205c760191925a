package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.khronika.people.filter.Conditions;

@Input("AffiliationsWhere")
@Description("What the affiliations of a party are to be like; all that is given must hold.")
public record AffiliationsWhere(
    @Nullable @Description("Some affiliation is like this.") AffiliationWhere some,
    @Nullable @Description("No affiliation is like this.") AffiliationWhere none) {

  /// @param side the column of affiliations that refers to the party
  String of(String side, String party, Conditions conditions) {
    return Conditions.and(
        some == null ? Conditions.ANY : exists(side, party, some, conditions),
        none == null ? Conditions.ANY : "not " + exists(side, party, none, conditions));
  }

  private static String exists(
      String side, String party, AffiliationWhere where, Conditions conditions) {
    String row = conditions.row("affiliation");
    return "exists (select 1 from affiliation %1$s where %1$s.%2$s = %3$s and %4$s)"
        .formatted(row, side, party, conditions.of(where, row));
  }
}
