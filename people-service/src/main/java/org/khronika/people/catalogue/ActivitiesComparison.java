package org.khronika.people.catalogue;

import io.smallrye.graphql.api.Nullable;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;
import org.khronika.people.activity.ActivityKind;
import org.khronika.people.filter.EnumsComparison;

@Input("ActivitiesComparison")
@Description(
    "What the activities of an organisation are compared with; all that is given must hold.")
public record ActivitiesComparison(
    @Nullable @Description("This activity is among them.") ActivityKind contains,
    @Nullable @Description("One of these activities is among them; none matches an empty list.")
        List<@NonNull ActivityKind> containsAny)
    implements EnumsComparison<ActivityKind> {}
