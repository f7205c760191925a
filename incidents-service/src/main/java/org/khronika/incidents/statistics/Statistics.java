package org.khronika.incidents.statistics;

import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

@Description("What was counted.")
public record Statistics(
    @NonNull
        @Description(
            "How many victims a group must have for its numbers to be told: 1 to those who work on the record, who are told all.")
        Integer smallestGroup,
    @NonNull
        @Description(
            "Whether numbers are withheld, so that nobody is singled out: those of suppressed rows, or all where there are no rows.")
        Boolean suppressed,
    @NonNull
        @Description(
            "A row for each group that has acts, in the order of its keys, unknown ones last. What has no row has no acts, unless all is withheld.")
        List<@NonNull StatisticsRow> rows) {

  static Statistics withheld(int smallestGroup) {
    return new Statistics(smallestGroup, true, List.of());
  }

  static Statistics of(int smallestGroup, List<StatisticsRow> rows) {
    return new Statistics(smallestGroup, rows.stream().anyMatch(StatisticsRow::suppressed), rows);
  }
}
