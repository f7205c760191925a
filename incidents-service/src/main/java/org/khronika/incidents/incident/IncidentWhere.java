package org.khronika.incidents.incident;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.filter.StringComparison;

@Input("IncidentWhere")
@Description("Which incidents are wanted; all that is given must hold.")
public record IncidentWhere(
    @Nullable @Description("What kind of incident it is.") IncidentKindComparison kind,
    @Nullable @Description("The country of the place where it happened, ISO 3166-1 alpha-2.")
        StringComparison country) {}
