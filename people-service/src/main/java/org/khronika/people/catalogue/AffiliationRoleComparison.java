package org.khronika.people.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.affiliation.AffiliationRole;
import org.khronika.people.filter.EnumComparison;

@Input("AffiliationRoleComparison")
@Description("What a role in an organisation is compared with; all that is given must hold.")
public record AffiliationRoleComparison(
    @Nullable @Description("It is this role.") AffiliationRole eq,
    @Nullable @Description("It is one of these roles; none matches an empty list.")
        List<@NonNull AffiliationRole> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<AffiliationRole> {}
