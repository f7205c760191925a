package org.khronika.incidents.place;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("PlaceKindComparison")
@Description("What the kind of a place is compared with; all that is given must hold.")
public record PlaceKindComparison(
    @Nullable @Description("It is this kind.") PlaceKind eq,
    @Nullable @Description("It is one of these kinds; none matches an empty list.")
        List<@NonNull PlaceKind> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<PlaceKind> {}
