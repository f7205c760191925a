package org.khronika.people.citation;

import io.smallrye.graphql.api.federation.FieldSet;
import io.smallrye.graphql.api.federation.Key;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/// A source belongs to the incidents graph; only its key is known here.
@Key(fields = @FieldSet("key"), resolvable = false)
@Description("A text that facts are taken from.")
public record Source(
    @NonNull @Description("The stable, human-readable key of the source.") String key) {}
