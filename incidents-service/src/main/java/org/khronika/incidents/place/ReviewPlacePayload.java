package org.khronika.incidents.place;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.UserError;

@Description("What a step of the review of a place came to.")
public record ReviewPlacePayload(
    @Nullable @Description("The place after the step; null where the step was refused.")
        Place place,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {}
