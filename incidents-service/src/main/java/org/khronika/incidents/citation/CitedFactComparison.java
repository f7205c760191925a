package org.khronika.incidents.citation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("CitedFactComparison")
@Description("What the kind of a cited fact is compared with; all that is given must hold.")
public record CitedFactComparison(
    @Nullable @Description("It is this kind.") CitedFact eq,
    @Nullable @Description("It is one of these kinds; none matches an empty list.")
        List<@NonNull CitedFact> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<CitedFact> {}
