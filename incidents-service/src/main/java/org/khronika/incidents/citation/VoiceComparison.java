package org.khronika.incidents.citation;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumComparison;

@Input("VoiceComparison")
@Description("What a voice is compared with; all that is given must hold.")
public record VoiceComparison(
    @Nullable @Description("It is this voice.") Voice eq,
    @Nullable @Description("It is one of these voices; none matches an empty list.")
        List<@NonNull Voice> in,
    @Nullable @Description("Whether there is one at all.") Boolean exists)
    implements EnumComparison<Voice> {}
