package org.khronika.incidents.incident;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.Payload;
import org.khronika.incidents.document.UserError;

@Description("What a step of the review of an incident came to.")
public record ReviewIncidentPayload(
    @Nullable @Description("The incident after the step; null where the step was refused.")
        Incident incident,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {}
