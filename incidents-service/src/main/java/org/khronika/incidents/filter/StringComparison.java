package org.khronika.incidents.filter;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("StringComparison")
@Description("What a text is compared with; all that is given must hold.")
public record StringComparison(
    @Nullable @Description("It is this text.") String eq,
    @Nullable @Description("It is one of these texts; none matches an empty list.")
        List<@NonNull String> in,
    @Nullable @Description("It has this text in it, regardless of case.") String contains,
    @Nullable @Description("Whether there is a text at all.") Boolean exists) {}
