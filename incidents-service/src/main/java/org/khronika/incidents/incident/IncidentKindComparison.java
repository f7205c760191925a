package org.khronika.incidents.incident;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("IncidentKindComparison")
@Description("What the kind of an incident is compared with; where both are given, both must hold.")
public record IncidentKindComparison(
    @Nullable @Description("It is this kind.") IncidentKind eq,
    @Nullable @Description("It is one of these kinds; none matches an empty list.")
        List<@NonNull IncidentKind> in) {}
