package org.khronika.people.trail;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Shareable
@Description("An entry of a trail, and where it stands in it.")
public record TrailEdge(
    @NonNull
        @Description(
            "Where it stands: give it as after to read on behind it, as before to read what comes before it.")
        String cursor,
    @NonNull @Description("The entry.") TrailEntry node) {}
