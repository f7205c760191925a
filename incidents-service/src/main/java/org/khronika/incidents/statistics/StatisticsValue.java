package org.khronika.incidents.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("A number of a group of acts.")
public record StatisticsValue(
    @NonNull @Description("What was counted.") StatisticsMeasure measure,
    @NonNull @Description("How many there are.") Integer value) {}
