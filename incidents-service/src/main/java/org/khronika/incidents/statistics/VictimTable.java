package org.khronika.incidents.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// How many victims each group of a table has, and each of its totals. A group is told by its keys,
/// a number from 0 on for each dimension; a total has [#ALL] in every dimension that it runs over.
/// Groups that are not there have no victims.
final class VictimTable {
  static final int ALL = -1;

  private static final int THIS_LINE = -2;

  private final Map<List<Integer>, Long> victims;
  private final List<Integer> sizes;
  private final Map<List<Integer>, List<List<Integer>>> groups = new HashMap<>();
  private final Map<List<Integer>, List<Integer>> lines = new HashMap<>();

  /// By the dimensions of the parts.
  private final Map<List<Integer>, Map<List<Integer>, List<List<Integer>>>> parts = new HashMap<>();

  VictimTable(int dimensions, Map<List<Integer>, Long> victims) {
    this.victims = new LinkedHashMap<>(victims);
    this.sizes =
        IntStream.range(0, dimensions)
            .mapToObj(dimension ->
                1
                    + victims.keySet().stream()
                        .mapToInt(group -> group.get(dimension))
                        .max()
                        .orElse(ALL))
            .toList();
    victims
        .keySet()
        .forEach(
            group -> groups.computeIfAbsent(dimensions(group), _ -> new ArrayList<>()).add(group));
    victims.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .forEach(group ->
            dimensions(group)
                .forEach(dimension ->
                    lines
                        .computeIfAbsent(with(group, dimension, THIS_LINE), _ -> new ArrayList<>())
                        .add(group.get(dimension))));
  }

  long victims(List<Integer> group) {
    return victims.getOrDefault(group, 0L);
  }

  List<Integer> everything() {
    return sizes.stream().map(_ -> ALL).toList();
  }

  int size(int dimension) {
    return sizes.get(dimension);
  }

  /// The dimensions that tell victims apart.
  List<Integer> dimensions() {
    return IntStream.range(0, sizes.size())
        .filter(dimension -> keys(dimension).size() > 1)
        .boxed()
        .toList();
  }

  /// Those that have victims, of the fewest first.
  List<Integer> keys(int dimension) {
    return lines.getOrDefault(with(everything(), dimension, THIS_LINE), List.of());
  }

  /// Every choice of these dimensions but that of none, smaller ones first.
  List<List<Integer>> levels() {
    List<Integer> all = dimensions();
    return IntStream.range(1, 1 << all.size())
        .mapToObj(chosen ->
            IntStream.range(0, all.size())
                .filter(i -> (chosen >> i & 1) == 1)
                .mapToObj(all::get)
                .toList())
        .sorted(Comparator.comparingInt(List::size))
        .toList();
  }

  /// The groups by these dimensions, which are totals over the others.
  List<List<Integer>> groups(List<Integer> dimensions) {
    return groups.getOrDefault(dimensions, List.of());
  }

  /// The groups by these dimensions that a total is the sum of.
  List<List<Integer>> parts(List<Integer> total, List<Integer> dimensions) {
    return parts.computeIfAbsent(dimensions, this::partsOfTotals).getOrDefault(total, List.of());
  }

  private Map<List<Integer>, List<List<Integer>>> partsOfTotals(List<Integer> dimensions) {
    Map<List<Integer>, List<List<Integer>>> byTotal = new HashMap<>();
    for (List<Integer> level : levels()) {
      if (dimensions.containsAll(level)) {
        groups(dimensions)
            .forEach(group ->
                byTotal.computeIfAbsent(total(group, level), _ -> new ArrayList<>()).add(group));
      }
    }
    return byTotal;
  }

  /// The keys of the groups that have victims, and differ from this one in a dimension alone; those
  /// of the fewest first.
  List<Integer> others(List<Integer> group, int dimension) {
    return lines.getOrDefault(with(group, dimension, THIS_LINE), List.of()).stream()
        .filter(key -> !key.equals(group.get(dimension)))
        .toList();
  }

  /// The dimensions that the group does not run over.
  static List<Integer> dimensions(List<Integer> group) {
    return IntStream.range(0, group.size()).filter(i -> group.get(i) != ALL).boxed().toList();
  }

  static List<Integer> with(List<Integer> group, int dimension, int key) {
    List<Integer> changed = new ArrayList<>(group);
    changed.set(dimension, key);
    return List.copyOf(changed);
  }

  /// The total over all dimensions but these that a group is counted in.
  static List<Integer> total(List<Integer> group, List<Integer> dimensions) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> dimensions.contains(i) ? group.get(i) : Integer.valueOf(ALL))
        .toList();
  }
}
