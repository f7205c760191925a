package org.khronika.incidents.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("A number of a group of acts.")
public record StatisticsValue(
    @NonNull @Description("What was counted.") StatisticsMeasure measure,
    @Nullable @Description("How many there are; null where the row is suppressed.")
        Integer value) {}
