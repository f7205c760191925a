package org.khronika.incidents.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumsComparison;

@Input("FocusesComparison")
@Description("What a party works for is compared with; all that is given must hold.")
public record FocusesComparison(
    @Nullable @Description("This focus is among them.") Focus contains,
    @Nullable @Description("One of these is among them; none matches an empty list.")
        List<@NonNull Focus> containsAny)
    implements EnumsComparison<Focus> {}
