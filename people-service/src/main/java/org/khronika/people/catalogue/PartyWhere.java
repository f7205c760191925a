package org.khronika.people.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.filter.Conditions;
import org.khronika.people.filter.IdComparison;
import org.khronika.people.filter.StringComparison;
import org.khronika.people.filter.Where;

/// Has the fields that other graphs can answer by facets alone, and no others: the graphs share it.
@Input("PartyWhere")
@Description("Which parties are wanted; all that is given must hold.")
public record PartyWhere(
    @Nullable @Description("The id of the party.") IdComparison id,
    @Nullable @Description("The key of the party.") StringComparison key,
    @Nullable @Description("Whether it is a person or an organisation.") PartyKindComparison kind,
    @Nullable @Description("What the party is called in a list.") StringComparison displayName,
    @Nullable
        @Description(
            "What the person does for a living or in public; an organisation has no occupations.")
        OccupationsComparison occupation,
    @Nullable @Description("What the party works for.") FocusesComparison focus,
    @Nullable @Description("The kind of organisation it is; a person has none.")
        OrganizationCategoryComparison category,
    @Nullable @Description("An organisation that the person is affiliated with is like this.")
        PartyWhere organization,
    @Nullable @Description("All of these must hold, too.") List<@NonNull PartyWhere> and,
    @Nullable @Description("One of these must hold; none matches an empty list.")
        List<@NonNull PartyWhere> or,
    @Nullable @Description("This must not hold.") PartyWhere not)
    implements Where {

  @Override
  public String own(String row, Conditions conditions) {
    return Conditions.and(
        conditions.id(row + ".id", id),
        conditions.text(row + ".key", key),
        conditions.value(row + ".kind", kind),
        conditions.text(row + ".display_name", displayName),
        conditions.values(row + ".occupations", occupation),
        conditions.values(row + ".focus", focus),
        conditions.value(row + ".category", category),
        organizationOf(row, organization, conditions));
  }

  /// That a person is affiliated with an organisation that is like this.
  static String organizationOf(
      String row, @Nullable PartyWhere organization, Conditions conditions) {
    if (organization == null) {
      return Conditions.ANY;
    }
    String other = conditions.row("organization");
    return "exists (select 1 from seen_party_facet %1$s where %1$s.id = any (%2$s.organizations) and %3$s)"
        .formatted(other, row, conditions.of(organization, other));
  }
}
