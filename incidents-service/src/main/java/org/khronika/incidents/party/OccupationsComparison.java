package org.khronika.incidents.party;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.incidents.filter.EnumsComparison;

@Input("OccupationsComparison")
@Description("What the occupations of a person are compared with; all that is given must hold.")
public record OccupationsComparison(
    @Nullable @Description("This occupation is among them.") Occupation contains,
    @Nullable @Description("One of these occupations is among them; none matches an empty list.")
        List<@NonNull Occupation> containsAny)
    implements EnumsComparison<Occupation> {}
