package org.khronika.incidents.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The answer to those who are not to learn of small groups.
final class SuppressedStatistics {
  private final List<StatisticsDimension> groupBy;
  private final List<StatisticsMeasure> measures;

  /// By dimension, the keys in order.
  private final List<List<@Nullable String>> keys;

  private final List<Map<@Nullable String, Integer>> numbers;

  private SuppressedStatistics(
      List<StatisticsDimension> groupBy,
      List<StatisticsMeasure> measures,
      List<CountedGroup> groups) {
    this.groupBy = groupBy;
    this.measures = measures;
    this.keys = IntStream.range(0, groupBy.size()).mapToObj(i -> keys(groups, i)).toList();
    this.numbers = keys.stream().map(SuppressedStatistics::numbers).toList();
  }

  /// @param groups each in its order, with all totals
  static Statistics of(
      int smallest,
      List<StatisticsDimension> groupBy,
      List<StatisticsMeasure> measures,
      List<CountedGroup> groups) {
    return new SuppressedStatistics(groupBy, measures, groups).without(smallest, groups);
  }

  private static List<@Nullable String> keys(List<CountedGroup> groups, int dimension) {
    List<@Nullable String> keys = new ArrayList<>();
    groups.stream()
        .filter(group -> group.total().indexOf(false) == dimension)
        .filter(group -> group.total().lastIndexOf(false) == dimension)
        .forEach(group -> keys.add(group.keys().get(dimension)));
    return keys;
  }

  private static Map<@Nullable String, Integer> numbers(List<@Nullable String> keys) {
    Map<@Nullable String, Integer> numbers = new HashMap<>();
    IntStream.range(0, keys.size()).forEach(i -> numbers.put(keys.get(i), i));
    return numbers;
  }

  private Statistics without(int smallest, List<CountedGroup> groups) {
    Map<List<Integer>, Long> victims = new LinkedHashMap<>();
    groups.forEach(group -> victims.put(numbered(group), group.victims()));
    return SuppressSmallGroups.of(new VictimTable(groupBy.size(), victims), smallest)
        .map(hidden -> Statistics.of(smallest, rows(groups, hidden)))
        .orElseGet(() -> Statistics.withheld(smallest));
  }

  private List<Integer> numbered(CountedGroup group) {
    return IntStream.range(0, groupBy.size())
        .mapToObj(i ->
            group.total().get(i)
                ? Integer.valueOf(VictimTable.ALL)
                : numbers.get(i).get(group.keys().get(i)))
        .toList();
  }

  private List<StatisticsRow> rows(List<CountedGroup> groups, Set<List<Integer>> hidden) {
    Map<List<Integer>, StatisticsRow> rows = new TreeMap<>(SuppressedStatistics::compare);
    groups.stream()
        .filter(group -> !group.isTotal())
        .forEach(group -> rows.put(numbered(group), StatisticsRow.of(groupBy, measures, group)));
    hidden.forEach(group -> rows.put(group, suppressed(group)));
    return List.copyOf(rows.values());
  }

  private StatisticsRow suppressed(List<Integer> group) {
    return new StatisticsRow(
        IntStream.range(0, groupBy.size())
            .mapToObj(i -> new StatisticsKey(groupBy.get(i), keys.get(i).get(group.get(i))))
            .toList(),
        true,
        measures.stream().map(measure -> new StatisticsValue(measure, null)).toList());
  }

  private static int compare(List<Integer> one, List<Integer> other) {
    return Arrays.compare(one.toArray(Integer[]::new), other.toArray(Integer[]::new));
  }
}
