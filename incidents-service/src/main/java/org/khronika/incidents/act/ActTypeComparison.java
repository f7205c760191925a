package org.khronika.incidents.act;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("ActTypeComparison")
@Description("What the type of an act is compared with; all that is given must hold.")
public record ActTypeComparison(
    @Nullable @Description("It is this type.") ActType eq,
    @Nullable @Description("It is one of these types; none matches an empty list.")
        List<@NonNull ActType> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<ActType> {}
