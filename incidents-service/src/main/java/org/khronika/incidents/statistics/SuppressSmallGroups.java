package org.khronika.incidents.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Finds the groups of a table that are not to be told: those of few victims (the threshold rule),
/// and as many others as it takes so that none of these can be computed from totals (complementary
/// cell suppression, after the hypercube method of Repsilber and Giessing).
///
/// Every small group gets its alibi: [Exchange]s with other groups that are not told, by which it
/// might have as many victims as a group that is, with all totals as they are. Groups without
/// victims may be part of it. Totals that are small themselves are treated likewise, from the
/// coarsest on, as where they are asked for alone; and what hides a total is repeated among the
/// groups that it is the sum of.
final class SuppressSmallGroups {
  /// Of large tables not every exchange is looked at: those with the smallest groups come first.
  private static final int MOST_COMPARED = 50;

  private final VictimTable table;
  private final int smallest;
  private final Set<List<Integer>> hidden = new LinkedHashSet<>();
  private final List<Alibi> alibis = new ArrayList<>();

  /// How many victims may have been elsewhere.
  private record Alibi(Exchange exchange, long victims) {}

  private SuppressSmallGroups(VictimTable table, int smallest) {
    this.table = table;
    this.smallest = smallest;
  }

  /// The groups by all dimensions that are not to be told; nothing where the table is to be
  /// withheld whole.
  static Optional<Set<List<Integer>>> of(VictimTable table, int smallest) {
    SuppressSmallGroups suppression = new SuppressSmallGroups(table, smallest);
    return suppression.succeeds() ? Optional.of(suppression.hiddenGroups()) : Optional.empty();
  }

  private boolean succeeds() {
    return !isSmall(table.everything()) && table.levels().stream().allMatch(this::hide);
  }

  private boolean isSmall(List<Integer> group) {
    long victims = table.victims(group);
    return victims > 0 && victims < smallest;
  }

  private boolean hide(List<Integer> level) {
    List<List<Integer>> small = table.groups(level).stream().filter(this::isSmall).toList();
    hidden.addAll(small);
    return List.copyOf(alibis).stream().allMatch(alibi -> repeat(alibi, level))
        && small.stream().allMatch(this::protect);
  }

  private boolean protect(List<Integer> small) {
    Map<List<Integer>, Long> moved = new HashMap<>();
    while (left(small, moved) < smallest) {
      Optional<Exchange> more = cheapest(() -> gains(small), moved);
      if (more.isEmpty()) {
        break;
      }
      move(more.get(), smallest - left(small, moved), moved);
    }
    if (moved.isEmpty()) {
      cheapest(() -> losses(small), moved).ifPresent(less -> move(less, smallest, moved));
    }
    return !moved.isEmpty();
  }

  private void move(Exchange exchange, long most, Map<List<Integer>, Long> moved) {
    long victims = Math.min(most, available(exchange, moved));
    exchange.allGaining().forEach(corner -> moved.merge(corner, victims, Long::sum));
    exchange.allLosing().forEach(corner -> moved.merge(corner, -victims, Long::sum));
    exchange.corners().forEach(hidden::add);
    alibis.add(new Alibi(exchange, victims));
  }

  /// Of a total that is not told, the parts must not be told all.
  private boolean repeat(Alibi alibi, List<Integer> level) {
    List<Integer> total = alibi.exchange.allLosing().getFirst();
    List<Integer> dimensions = VictimTable.dimensions(total);
    if (dimensions.equals(level) || !level.containsAll(dimensions)) {
      return true;
    }
    List<Exchange> parts =
        table.parts(total, level).stream()
            .map(alibi.exchange::at)
            .filter(part -> available(part, Map.of()) > 0 && keepsTotals(part, dimensions, level))
            .toList();
    long due = alibi.victims;
    for (Exchange part : parts.stream().sorted(Comparator.comparingLong(this::cost)).toList()) {
      if (due > 0) {
        part.corners().forEach(hidden::add);
        due -= available(part, Map.of());
      }
    }
    return !parts.isEmpty();
  }

  /// Whether no total that is told, of those between, would differ.
  private boolean keepsTotals(Exchange part, List<Integer> dimensions, List<Integer> level) {
    return table.levels().stream()
        .filter(between -> between.size() > dimensions.size() && between.size() < level.size())
        .filter(between -> between.containsAll(dimensions) && level.containsAll(between))
        .allMatch(between ->
            part.corners().allMatch(corner -> hidden.contains(VictimTable.total(corner, between))));
  }

  /// Those that give victims to a group.
  private Stream<Exchange> gains(List<Integer> group) {
    return exchanges(group, group, VictimTable.dimensions(group));
  }

  /// Those that take victims from it, and give them to one beside it.
  private Stream<Exchange> losses(List<Integer> group) {
    List<Integer> dimensions = VictimTable.dimensions(group);
    int first = dimensions.getFirst();
    return IntStream.range(0, table.size(first))
        .filter(key -> key != group.get(first))
        .mapToObj(key -> VictimTable.with(group, first, key))
        .flatMap(beside ->
            exchanges(
                beside,
                VictimTable.with(beside, first, group.get(first)),
                dimensions.subList(1, dimensions.size())));
  }

  /// @param opposite the corner opposite to the one that gains, as far as it is chosen
  private Stream<Exchange> exchanges(
      List<Integer> gaining, List<Integer> opposite, List<Integer> toChoose) {
    return toChoose.isEmpty()
        ? Stream.of(new Exchange(gaining, opposite))
        : table.others(gaining, toChoose.getFirst()).stream()
            .flatMap(key ->
                exchanges(
                    gaining,
                    VictimTable.with(opposite, toChoose.getFirst(), key),
                    toChoose.subList(1, toChoose.size())));
  }

  private Optional<Exchange> cheapest(
      Supplier<Stream<Exchange>> exchanges, Map<List<Integer>, Long> moved) {
    return possible(exchanges, moved)
        .filter(exchange -> cost(exchange) == 0)
        .findFirst()
        .or(() -> possible(exchanges, moved).min(Comparator.comparingLong(this::cost)));
  }

  private Stream<Exchange> possible(
      Supplier<Stream<Exchange>> exchanges, Map<List<Integer>, Long> moved) {
    return exchanges.get().filter(exchange -> available(exchange, moved) > 0).limit(MOST_COMPARED);
  }

  /// How much less is told for it.
  private long cost(Exchange exchange) {
    return exchange
        .corners()
        .filter(corner -> !hidden.contains(corner))
        .mapToLong(corner -> 1 + table.victims(corner))
        .sum();
  }

  private long available(Exchange exchange, Map<List<Integer>, Long> moved) {
    return exchange.allLosing().stream()
        .mapToLong(corner -> left(corner, moved))
        .min()
        .orElseThrow();
  }

  private long left(List<Integer> group, Map<List<Integer>, Long> moved) {
    return table.victims(group) + moved.getOrDefault(group, 0L);
  }

  private Set<List<Integer>> hiddenGroups() {
    List<Integer> all = table.dimensions();
    Set<List<Integer>> groups = new LinkedHashSet<>();
    hidden.stream()
        .filter(group -> VictimTable.dimensions(group).equals(all))
        .map(this::told)
        .forEach(groups::add);
    return groups;
  }

  /// With the one key of those dimensions that have no more.
  private List<Integer> told(List<Integer> group) {
    return IntStream.range(0, group.size())
        .mapToObj(i -> group.get(i) == VictimTable.ALL ? table.keys(i).getFirst() : group.get(i))
        .toList();
  }
}
