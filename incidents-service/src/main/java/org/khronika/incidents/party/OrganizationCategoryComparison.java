package org.khronika.incidents.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("OrganizationCategoryComparison")
@Description("What the category of an organisation is compared with; all that is given must hold.")
public record OrganizationCategoryComparison(
    @Nullable @Description("It is this category.") OrganizationCategory eq,
    @Nullable @Description("It is one of these categories; none matches an empty list.")
        List<@NonNull OrganizationCategory> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<OrganizationCategory> {}
