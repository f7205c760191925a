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

@Input("OrganizationWhere")
@Description("Which organisations are wanted; all that is given must hold.")
public record OrganizationWhere(
    @Nullable @Description("The id of the organisation.") IdComparison id,
    @Nullable @Description("The key of the organisation.") StringComparison key,
    @Nullable @Description("What the organisation is called in a list.")
        StringComparison displayName,
    @Nullable
        @Description(
            "One of the names that the organisation is known by, in any language and script.")
        StringComparison name,
    @Nullable @Description("How far it is known which organisation it is.")
        IdentityStatusComparison identityStatus,
    @Nullable @Description("The kind of organisation it is.")
        OrganizationCategoryComparison category,
    @Nullable @Description("What the organisation works for.") FocusesComparison focus,
    @Nullable @Description("What the organisation does.") ActivitiesComparison activity,
    @Nullable @Description("Who is what in the organisation.") AffiliationsWhere members,
    @Nullable @Description("The states that the organisation is in.") PartyStatusesWhere statuses,
    @Nullable @Description("The parts that the organisation has in acts.") ActPartsWhere acts,
    @Nullable @Description("How far the review of the record has come.")
        ReviewStateComparison reviewState,
    @Nullable @Description("All of these must hold, too.") List<@NonNull OrganizationWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull OrganizationWhere> or,
    @Nullable @Description("This must not hold.") OrganizationWhere not)
    implements CataloguedWhere {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        conditions.text(row + ".display_name", displayName),
        CataloguedWhere.names(row, name, conditions),
        conditions.value(row + ".identity_status", identityStatus),
        conditions.value(row + ".category", category),
        conditions.values(row + ".focus", focus),
        conditions.values(
            "array(select kind from organization_activity where organization_id = %s.id)"
                .formatted(row),
            activity),
        members == null ? Conditions.ANY : members.of("organization_id", row + ".id", conditions),
        statuses == null ? Conditions.ANY : statuses.of(row + ".id", conditions),
        acts == null ? Conditions.ANY : acts.of(row + ".id", conditions),
        conditions.value(row + ".review_state", reviewState));
  }
}
