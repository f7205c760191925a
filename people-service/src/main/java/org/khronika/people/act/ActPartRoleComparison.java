package org.khronika.people.act;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.filter.EnumComparison;

@Input("ActPartRoleComparison")
@Description("What a part in an act is compared with; all that is given must hold.")
public record ActPartRoleComparison(
    @Nullable @Description("It is this part.") ActPartRole eq,
    @Nullable @Description("It is one of these parts; none matches an empty list.")
        List<@NonNull ActPartRole> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<ActPartRole> {}
