package org.khronika.incidents.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.DateComparison;
import org.khronika.incidents.filter.IdComparison;
import org.khronika.incidents.filter.StringComparison;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.incident.IncidentKindComparison;
import org.khronika.incidents.party.PartyWhere;
import org.khronika.incidents.review.ReviewStateComparison;

@Input("IncidentWhere")
@Description("Which incidents are wanted; all that is given must hold.")
public record IncidentWhere(
    @Nullable @Description("The id of the incident.") IdComparison id,
    @Nullable @Description("The key of the incident.") StringComparison key,
    @Nullable @Description("What it is called.") StringComparison title,
    @Nullable @Description("What kind of incident it is.") IncidentKindComparison kind,
    @Nullable @Description("When it happened.") DateComparison when,
    @Nullable @Description("Where it happened.") PlaceWhere place,
    @Nullable @Description("The bigger incident that it is part of.") IncidentWhere partOf,
    @Nullable @Description("What was done.") ActsWhere acts,
    @Nullable @Description("A victim of one of its acts is like this.") PartyWhere victim,
    @Nullable @Description("A perpetrator of one of its acts, or of it as a whole, is like this.")
        PartyWhere perpetrator,
    @Nullable @Description("How far its review has come.") ReviewStateComparison reviewState,
    @Nullable @Description("All of these must hold, too.") List<@NonNull IncidentWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull IncidentWhere> or,
    @Nullable @Description("This must not hold.") IncidentWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        conditions.text(row + ".title", title),
        conditions.value(row + ".kind", kind),
        conditions.date(Columns.when(row), when),
        PlaceWhere.of(row + ".place_id", place, conditions),
        Relations.refersTo(row + ".part_of_id", "incident", partOf, conditions),
        acts == null ? Conditions.ANY : acts.of(row + ".id", conditions),
        Relations.victim(row + ".id", "incident_id", victim, conditions),
        Relations.perpetratorOfIncident(row + ".id", perpetrator, conditions),
        conditions.value(row + ".review_state", reviewState));
  }
}
