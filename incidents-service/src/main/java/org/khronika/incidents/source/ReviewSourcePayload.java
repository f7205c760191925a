package org.khronika.incidents.source;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.UserError;

@Description("What a step of the review of a source came to.")
public record ReviewSourcePayload(
    @Nullable @Description("The source after the step; null where the step was refused.")
        Source source,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {}
