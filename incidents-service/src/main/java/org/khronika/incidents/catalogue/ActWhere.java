package org.khronika.incidents.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.act.ActTypeComparison;
import org.khronika.incidents.act.LocationTypeComparison;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.DateComparison;
import org.khronika.incidents.filter.IdComparison;
import org.khronika.incidents.filter.StringComparison;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.party.PartyWhere;

@Input("ActWhere")
@Description("Which acts are wanted; all that is given must hold.")
public record ActWhere(
    @Nullable @Description("The id of the act.") IdComparison id,
    @Nullable @Description("The key of the act within its incident.") StringComparison key,
    @Nullable @Description("The incident that it belongs to.") IncidentWhere incident,
    @Nullable @Description("What was done.") ActTypeComparison type,
    @Nullable @Description("When it was done.") DateComparison when,
    @Nullable @Description("Where it was done.") PlaceWhere place,
    @Nullable @Description("In what kind of place it was done.")
        LocationTypeComparison locationType,
    @Nullable @Description("One of its victims is like this.") PartyWhere victim,
    @Nullable @Description("One of its perpetrators is like this.") PartyWhere perpetrator,
    @Nullable @Description("All of these must hold, too.") List<@NonNull ActWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull ActWhere> or,
    @Nullable @Description("This must not hold.") ActWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        Relations.refersTo(row + ".incident_id", "incident", incident, conditions),
        conditions.value(row + ".type", type),
        conditions.date(Columns.when(row), when),
        PlaceWhere.of(row + ".place_id", place, conditions),
        conditions.value(row + ".location_type", locationType),
        Relations.victim(row + ".id", "act_id", victim, conditions),
        Relations.perpetrator(row + ".id", "act_id", perpetrator, conditions));
  }
}
