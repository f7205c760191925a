package org.khronika.incidents.revision;

import io.smallrye.graphql.api.federation.Shareable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.CanonicalJson;

/// A document that was accepted, with the one before it.
///
/// @param before the document of the revision before; null for the first
@Shareable
@Description("A document of a record that was accepted, as it was then.")
public record Revision(
    @Ignore UUID recordId,
    @NonNull @Description("The version of the record that it made, from 1 on.") Integer number,
    @NonNull @Description("When it was recorded.") Instant recordedAt,
    @Nullable @Description("Who recorded it; null where the services do not know their callers.")
        String recordedBy,
    @NonNull
        @Description(
            "The document as canonical JSON (RFC 8785): what is absent or empty is left out, and so is version.")
        String document,
    @Ignore @Nullable String before) {

  @NonNull
  @Description(
      "What differs from the revision before, in the order of the document; empty for the first.")
  public List<@NonNull Change> getChanges() {
    return before == null
        ? List.of()
        : Changes.between(CanonicalJson.read(before), CanonicalJson.read(document));
  }
}
