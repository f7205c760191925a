package org.khronika.people.page;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Shareable
@Description("Where a page ends and whether another follows. Pages are read forward only.")
public record PageInfo(
    @NonNull @Description("Whether there is a next page: ask for it with after: endCursor.")
        Boolean hasNextPage,
    @Nullable @Description("The cursor of the page's last record; null for an empty page.")
        String endCursor) {}
