package org.khronika.incidents.source;

import io.smallrye.graphql.api.OneOf;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.jspecify.annotations.Nullable;

@OneOf
@Input("SourceBy")
@Description("What one source is found by.")
public record SourceBy(
    @Nullable @Id @Description("Its id.") String id,
    @Nullable @Description("Its key.") String key,
    @Nullable
        @Description(
            "The SHA-256 of its text; where two records are of one text, the first by key is found.")
        String sha256) {}
