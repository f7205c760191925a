package org.khronika.incidents.statistics;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was counted of one group of acts.")
public record StatisticsRow(
    @NonNull @Description("What the acts of the group have in common, in the order of groupBy.")
        List<@NonNull StatisticsKey> keys,
    @NonNull @Description("The numbers, in the order of measures.")
        List<@NonNull StatisticsValue> values) {}
