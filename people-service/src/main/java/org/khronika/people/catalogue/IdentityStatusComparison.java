package org.khronika.people.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.filter.EnumComparison;
import org.khronika.people.party.IdentityStatus;

@Input("IdentityStatusComparison")
@Description("What an identity status is compared with; all that is given must hold.")
public record IdentityStatusComparison(
    @Nullable @Description("It is this status.") IdentityStatus eq,
    @Nullable @Description("It is one of these statuses; none matches an empty list.")
        List<@NonNull IdentityStatus> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<IdentityStatus> {}
