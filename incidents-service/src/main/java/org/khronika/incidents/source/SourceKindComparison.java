package org.khronika.incidents.source;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("SourceKindComparison")
@Description("What the kind of a source is compared with; all that is given must hold.")
public record SourceKindComparison(
    @Nullable @Description("It is this kind.") SourceKind eq,
    @Nullable @Description("It is one of these kinds; none matches an empty list.")
        List<@NonNull SourceKind> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<SourceKind> {}
