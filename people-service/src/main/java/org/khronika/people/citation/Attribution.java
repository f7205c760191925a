package org.khronika.people.citation;

import io.smallrye.graphql.api.federation.Shareable;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// The part of a [Citation] that tells who says so.
@Shareable
@Description("Who says what a passage says, and how we know.")
public record Attribution(
    @Ignore UUID citationId,
    @Ignore @Nullable UUID assertedById,
    @NonNull @Description("Whether the source itself says so, or somebody in it.") Voice voice,
    @Nullable @Description("The medium or the go-between that it came through (\"Facebook\").")
        String via,
    @Nullable @Description("On what ground it is attributed; null for the narrator.")
        AttributionBasis basis,
    @Nullable
        @Description("The words of the source that attribute it (\"according to the group\").")
        String phrase) {}
