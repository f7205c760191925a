package org.khronika.incidents.statistics;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was counted.")
public record Statistics(
    @NonNull
        @Description(
            "A row for each group that has acts, in the order of its keys, unknown ones last.")
        List<@NonNull StatisticsRow> rows) {}
