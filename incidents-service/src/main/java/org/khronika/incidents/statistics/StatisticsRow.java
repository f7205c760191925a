package org.khronika.incidents.statistics;

import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was counted of one group of acts.")
public record StatisticsRow(
    @NonNull @Description("What the acts of the group have in common, in the order of groupBy.")
        List<@NonNull StatisticsKey> keys,
    @NonNull
        @Description(
            "Whether its numbers are withheld: it has fewer victims than smallestGroup, or a group that has could be computed from it. It may have any number of acts, and none.")
        Boolean suppressed,
    @NonNull @Description("The numbers, in the order of measures.")
        List<@NonNull StatisticsValue> values) {

  static StatisticsRow of(
      List<StatisticsDimension> groupBy, List<StatisticsMeasure> measures, CountedGroup group) {
    return new StatisticsRow(
        IntStream.range(0, groupBy.size())
            .mapToObj(i -> new StatisticsKey(groupBy.get(i), group.keys().get(i)))
            .toList(),
        false,
        IntStream.range(0, measures.size())
            .mapToObj(i -> new StatisticsValue(measures.get(i), group.values().get(i)))
            .toList());
  }
}
