package org.khronika.incidents.revision;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Shareable
@Description("One place in a document that a revision changed.")
public record Change(
    @NonNull
        @Description(
            "The place as a JSON Pointer (RFC 6901), such as /names/0/value: in this revision's document, or in the one before"
                + " where there is nothing any more.")
        String path,
    @Nullable @Description("What was there, as canonical JSON; null where there was nothing.")
        String before,
    @Nullable
        @Description("What is there, as canonical JSON; null where there is nothing any more.")
        String after) {}
