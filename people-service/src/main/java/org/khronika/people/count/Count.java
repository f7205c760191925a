package org.khronika.people.count;

import io.smallrye.graphql.api.federation.Shareable;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

/// A number as vaguely as it is given: "a dozen" is 12 to 12 approximate, "at least nine" 9 and
/// more, "some" 1 and more.
@Embeddable
@Shareable
@Description("A number as vaguely as the source gives it.")
public record Count(
    @NonNull @Description("At least so many.") Integer min,
    @Nullable
        @Description(
            "At most so many; null where the source sets no upper bound (\"at least nine\").")
        Integer max,
    @NonNull @Description("Whether the numbers themselves are approximate (\"a dozen\").")
        Boolean approximate,
    @Nullable @Description("The words of the source that give the number.") String phrase) {}
