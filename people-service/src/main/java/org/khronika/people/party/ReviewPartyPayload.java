package org.khronika.people.party;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.people.document.Payload;
import org.khronika.people.document.UserError;

@Description("What a step of the review of a party came to.")
public record ReviewPartyPayload(
    @Nullable @Description("The party after the step; null where the step was refused.")
        Party party,
    @NonNull @Description("Every reason why it was refused; empty where it was not.")
        List<@NonNull UserError> userErrors)
    implements Payload {}
