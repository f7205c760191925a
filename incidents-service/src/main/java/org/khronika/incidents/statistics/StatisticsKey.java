package org.khronika.incidents.statistics;

import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;
import org.jspecify.annotations.Nullable;

@Description("What the acts of a group have in common.")
public record StatisticsKey(
    @NonNull @Description("What they are grouped by.") StatisticsDimension dimension,
    @Nullable @Description("The value that they share; null for those where it is not known.")
        String value) {}
