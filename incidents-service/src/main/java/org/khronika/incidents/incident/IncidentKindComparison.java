package org.khronika.incidents.incident;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("IncidentKindComparison")
@Description("What the kind of an incident is compared with; all that is given must hold.")
public record IncidentKindComparison(
    @Nullable @Description("It is this kind.") IncidentKind eq,
    @Nullable @Description("It is one of these kinds; none matches an empty list.")
        List<@NonNull IncidentKind> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<IncidentKind> {}
