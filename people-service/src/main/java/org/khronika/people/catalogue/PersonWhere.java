package org.khronika.people.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.act.ActPartsWhere;
import org.khronika.people.filter.Conditions;
import org.khronika.people.filter.IdComparison;
import org.khronika.people.filter.StringComparison;

@Input("PersonWhere")
@Description("Which persons are wanted; all that is given must hold.")
public record PersonWhere(
    @Nullable @Description("The id of the person.") IdComparison id,
    @Nullable @Description("The key of the person.") StringComparison key,
    @Nullable @Description("What the person is called in a list.") StringComparison displayName,
    @Nullable
        @Description("One of the names that the person is known by, in any language and script.")
        StringComparison name,
    @Nullable @Description("How far it is known who the person is.")
        IdentityStatusComparison identityStatus,
    @Nullable @Description("What the person does for a living or in public.")
        OccupationsComparison occupation,
    @Nullable @Description("What the person works for.") FocusesComparison focus,
    @Nullable @Description("What the person is in organisations.") AffiliationsWhere affiliations,
    @Nullable @Description("The states that the person is in.") PartyStatusesWhere statuses,
    @Nullable @Description("The parts that the person has in acts.") ActPartsWhere acts,
    @Nullable @Description("How far the review of the record has come.")
        ReviewStateComparison reviewState,
    @Nullable @Description("All of these must hold, too.") List<@NonNull PersonWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull PersonWhere> or,
    @Nullable @Description("This must not hold.") PersonWhere not)
    implements CataloguedWhere {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        conditions.text(row + ".display_name", displayName),
        CataloguedWhere.names(row, name, conditions),
        conditions.value(row + ".identity_status", identityStatus),
        conditions.values(row + ".occupations", occupation),
        conditions.values(row + ".focus", focus),
        affiliations == null
            ? Conditions.ANY
            : affiliations.of("person_id", row + ".id", conditions),
        statuses == null ? Conditions.ANY : statuses.of(row + ".id", conditions),
        acts == null ? Conditions.ANY : acts.of(row + ".id", conditions),
        conditions.value(row + ".review_state", reviewState));
  }
}
