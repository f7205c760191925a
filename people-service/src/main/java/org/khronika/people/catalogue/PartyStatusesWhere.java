package org.khronika.people.catalogue;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.khronika.people.filter.Conditions;

@Input("PartyStatusesWhere")
@Description("What the states of a party are to be like; all that is given must hold.")
public record PartyStatusesWhere(
    @Nullable @Description("Some state is like this.") PartyStatusWhere some,
    @Nullable @Description("No state is like this.") PartyStatusWhere none) {

  String of(String party, Conditions conditions) {
    return Conditions.and(
        some == null ? Conditions.ANY : exists(party, some, conditions),
        none == null ? Conditions.ANY : "not " + exists(party, none, conditions));
  }

  private static String exists(String party, PartyStatusWhere where, Conditions conditions) {
    String row = conditions.row("status");
    return "exists (select 1 from party_status %1$s where %1$s.party_id = %2$s and %3$s)"
        .formatted(row, party, conditions.of(where, row));
  }
}
