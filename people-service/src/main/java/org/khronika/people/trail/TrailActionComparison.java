package org.khronika.people.trail;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.filter.EnumComparison;

@Input("TrailActionComparison")
@Description("What an action is compared with; all that is given must hold.")
public record TrailActionComparison(
    @Nullable @Description("It is this action.") TrailAction eq,
    @Nullable @Description("It is one of these actions; none matches an empty list.")
        List<@NonNull TrailAction> in,
    @Nullable @Description("Whether there is one at all; there always is.") Boolean exists)
    implements EnumComparison<TrailAction> {}
