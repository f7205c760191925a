package org.khronika.incidents.act;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.filter.StringComparison;

@Input("ActWhere")
@Description("Which acts are wanted; all that is given must hold.")
public record ActWhere(
    @Nullable @Description("The key of the incident that it belongs to.") StringComparison incident,
    @Nullable @Description("What was done.") ActTypeComparison type) {}
