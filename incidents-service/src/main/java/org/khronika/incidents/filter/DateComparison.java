package org.khronika.incidents.filter;

import io.smallrye.graphql.api.Nullable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;

@Input("DateComparison")
@Description("What a date is compared with; all that is given must hold.")
public record DateComparison(
    @Nullable
        @Description(
            "Some day of it may be a day of this date or interval, in ISO 8601-2 / EDTF level 1 (2021-07, 2021-07-13/..): the"
                + " spans from earliest to latest touch. An open or unknown end is without end; what has no date never"
                + " overlaps.")
        String overlaps,
    @Nullable @Description("Whether there is a date at all.") Boolean exists) {}
