package org.khronika.incidents.review;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("ReviewStateComparison")
@Description("What a review state is compared with; all that is given must hold.")
public record ReviewStateComparison(
    @Nullable @Description("It is this state.") ReviewState eq,
    @Nullable @Description("It is one of these states; none matches an empty list.")
        List<@NonNull ReviewState> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<ReviewState> {}
