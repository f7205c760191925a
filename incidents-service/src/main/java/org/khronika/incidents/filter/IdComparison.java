package org.khronika.incidents.filter;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

@Input("IdComparison")
@Description("What an id is compared with; all that is given must hold.")
public record IdComparison(
    @Nullable @Id @Description("It is this id.") String eq,
    @Nullable @Id @Description("It is one of these ids; none matches an empty list.")
        List<@NonNull String> in) {}
