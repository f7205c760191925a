package org.khronika.incidents.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("PartyKindComparison")
@Description("What the kind of a party is compared with; all that is given must hold.")
public record PartyKindComparison(
    @Nullable @Description("It is this kind.") PartyKind eq,
    @Nullable @Description("It is one of these kinds; none matches an empty list.")
        List<@NonNull PartyKind> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<PartyKind> {}
