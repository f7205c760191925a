package org.khronika.incidents.page;

import io.smallrye.graphql.api.federation.Shareable;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Shareable
@Description("Where a page begins and ends, and whether others lie before and behind it.")
public record PageInfo(
    @Nullable @Description("The cursor of the page's first record; null for an empty page.")
        String startCursor,
    @Nullable @Description("The cursor of the page's last record; null for an empty page.")
        String endCursor,
    @NonNull @Description("Whether there is a next page: ask for it with after: endCursor.")
        Boolean hasNextPage,
    @NonNull @Description("Whether there is a page before: ask for it with before: startCursor.")
        Boolean hasPreviousPage) {}
