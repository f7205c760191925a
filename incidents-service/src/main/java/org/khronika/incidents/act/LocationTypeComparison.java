package org.khronika.incidents.act;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("LocationTypeComparison")
@Description("What the kind of place of an act is compared with; all that is given must hold.")
public record LocationTypeComparison(
    @Nullable @Description("It is this kind of place.") LocationType eq,
    @Nullable @Description("It is one of these kinds of places; none matches an empty list.")
        List<@NonNull LocationType> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<LocationType> {}
