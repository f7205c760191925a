package org.khronika.incidents.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.khronika.incidents.statistics.VictimTable.ALL;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is told of a table and of all its totals does not tell of its small groups.
class SuppressSmallGroupsTest {
  private static final int SMALLEST = 5;
  private static final double NOTHING = 1e-4;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "nobody is singled out          | 5 9 0 7  | 5 9 0 7",
        "the next in size goes with it  | 12 3 9 7 | 12 x 9 x",
        "small ones hide each other     | 2 9 1 2  | x 9 x x",
        "not if they are few together   | 2 9 1 0  | x x x 0",
        "one group is the total         | 9        | 9",
        "few altogether                 | 2 0 2    | withheld",
        "nobody                         | 0 0      | 0 0",
      })
  void aLineIsTold(String rule, String victims, String told) {
    assertThat(told(victims)).as(rule).isEqualTo(told);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "a rectangle                    | 3 9 8 / 7 6 50 / 20 30 40      | x x 8 / x x 50 / 20 30 40",
        "with groups that nobody is in  | 3 9 / 20 0                     | x x / x x",
        "of which there may be two      | 3 0 0 / 20 0 30 / 9 8 0        | x x 0 / 20 0 30 / x x 0",
        "one key tells nothing apart    | 12 3 9 7                       | 12 x 9 x",
        "a small line has small groups  | 2 2 0 / 10 10 10 / 10 10 20    | x x 0 / x x 10 / 10 10 20",
      })
  void aTableIsTold(String rule, String victims, String told) {
    assertThat(told(victims)).as(rule).isEqualTo(told);
  }

  /// By rows alone, 3 and 10 are not told: they cannot be where the 10 are told by their parts.
  @Test
  void aTotalThatIsNotToldIsNoSumOfWhatIs() {
    assertThat(told("3 10 12")).isEqualTo("x x 12");
    assertThat(told("3 0 / 5 5 / 6 6")).isEqualTo("x x / x x / 6 6");
  }

  @Test
  void whatCannotBeProtectedIsWithheld() {
    VictimTable diagonal = table(new int[] {2, 2, 2}, new long[] {3, 0, 0, 0, 0, 0, 0, 10});
    assertThat(SuppressSmallGroups.of(diagonal, SMALLEST)).isEmpty();
  }

  /// The attacker knows every total, even those that nobody is told.
  @ParameterizedTest
  @CsvSource({"1, 300", "2, 600", "3, 400"})
  void whoKnowsEveryTotalCannotComputeASmallGroup(int dimensions, int tables) {
    int attacked = 0;
    for (int seed = 0; seed < tables; seed++) {
      VictimTable table = random(seed, dimensions);
      Optional<Set<List<Integer>>> hidden = SuppressSmallGroups.of(table, SMALLEST);
      if (hidden.isEmpty()) {
        assertThat(dimensions == 3 || isSmall(table, table.everything())).isTrue();
        continue;
      }
      Attacker attacker = new Attacker(table);
      attacker.knowsTotals();
      attacker.isTold(dimensions(table), hidden.get());
      for (List<Integer> group : hidden.get()) {
        if (isSmall(table, group)) {
          attacked++;
          attacker.cannotCompute(group, "table %d".formatted(seed));
          if (dimensions < 3 && !isInASmallTotal(table, group)) {
            assertThat(attacker.most(group)).isGreaterThan(SMALLEST - NOTHING);
          }
        }
      }
    }
    assertThat(attacked).isGreaterThan(tables / 4);
  }

  /// The attacker groups by fewer dimensions, too, and adds up what it is told. Where a table of
  /// three is withheld, those of two together may tell what none of them tells alone.
  @ParameterizedTest
  @CsvSource({"1, 300", "2, 600", "3, 400"})
  void whoAsksForEveryTotalCannotComputeASmallOne(int dimensions, int tables) {
    int attacked = 0;
    for (int seed = 0; seed < tables; seed++) {
      VictimTable table = random(seed, dimensions);
      if (SuppressSmallGroups.of(table, SMALLEST).isEmpty()) {
        continue;
      }
      Attacker attacker = new Attacker(table);
      Map<List<Integer>, Set<List<Integer>>> answers = new LinkedHashMap<>();
      for (List<Integer> level : levels(dimensions)) {
        SuppressSmallGroups.of(only(table, level), SMALLEST)
            .ifPresent(hidden -> answers.put(level, hidden));
      }
      answers.forEach(attacker::isTold);
      attacker.isTold(List.of(), Set.of());
      for (var answer : answers.entrySet()) {
        for (List<Integer> hidden : answer.getValue()) {
          List<Integer> group = widened(hidden, answer.getKey(), dimensions);
          if (dimensions < 3 || isSmall(table, group)) {
            attacked++;
            attacker.cannotCompute(group, "table %d by %s".formatted(seed, answer.getKey()));
          }
        }
      }
    }
    assertThat(attacked).isGreaterThan(tables / 4);
  }

  /// What an attacker knows of a table's groups, as equations.
  private static final class Attacker {
    private final VictimTable table;
    private final List<List<Integer>> groups;
    private final LinearProgram known;

    Attacker(VictimTable table) {
      this.table = table;
      this.groups = all(table, dimensions(table));
      this.known = new LinearProgram(groups.size());
    }

    void knowsTotals() {
      levels(dimensions(table).size()).stream()
          .filter(level -> !level.containsAll(table.dimensions()))
          .forEach(level -> isTold(level, Set.of()));
      isTold(List.of(), Set.of());
    }

    void isTold(List<Integer> level, Set<List<Integer>> hidden) {
      Set<List<Integer>> unknown =
          Set.copyOf(
              hidden.stream()
                  .map(group -> widened(group, level, dimensions(table).size()))
                  .toList());
      for (List<Integer> group : all(table, level)) {
        if (!unknown.contains(group)) {
          double[] equation = Arrays.copyOf(sum(group), groups.size() + 1);
          equation[groups.size()] = table.victims(group);
          known.add(equation);
        }
      }
    }

    private double[] sum(List<Integer> total) {
      return groups.stream()
          .mapToDouble(group ->
              VictimTable.total(group, VictimTable.dimensions(total)).equals(total) ? 1 : 0)
          .toArray();
    }

    double most(List<Integer> group) {
      return known.most(sum(group));
    }

    void cannotCompute(List<Integer> group, String where) {
      assertThat(most(group) - known.least(sum(group)))
          .as("%s: how far %s is unknown", where, group)
          .isGreaterThan(1 - NOTHING);
    }
  }

  private static boolean isSmall(VictimTable table, List<Integer> group) {
    return table.victims(group) > 0 && table.victims(group) < SMALLEST;
  }

  private static boolean isInASmallTotal(VictimTable table, List<Integer> group) {
    return IntStream.range(0, group.size())
        .anyMatch(i -> isSmall(table, VictimTable.with(group, i, ALL)));
  }

  /// What is told of groups, in rows divided by `/`.
  private static String told(String victims) {
    List<String> rows = List.of(victims.split(" / ", -1));
    int columns = rows.getFirst().split(" ", -1).length;
    long[] numbers =
        rows.stream()
            .flatMap(row -> Arrays.stream(row.split(" ", -1)))
            .mapToLong(Long::parseLong)
            .toArray();
    return SuppressSmallGroups.of(table(new int[] {rows.size(), columns}, numbers), SMALLEST)
        .map(hidden -> {
          List<String> told = new ArrayList<>();
          for (int row = 0; row < rows.size(); row++) {
            List<String> line = new ArrayList<>();
            for (int column = 0; column < columns; column++) {
              line.add(
                  hidden.contains(List.of(row, column))
                      ? "x"
                      : String.valueOf(numbers[row * columns + column]));
            }
            told.add(String.join(" ", line));
          }
          return String.join(" / ", told);
        })
        .orElse("withheld");
  }

  private static VictimTable random(long seed, int dimensions) {
    Random random = new Random(seed);
    int most = dimensions == 1 ? 7 : dimensions == 2 ? 4 : 3;
    int[] sizes = IntStream.range(0, dimensions).map(_ -> 1 + random.nextInt(most)).toArray();
    int empty = random.nextInt(60);
    int small = random.nextInt(60);
    long[] numbers =
        IntStream.range(0, Arrays.stream(sizes).reduce(1, (a, b) -> a * b))
            .mapToLong(_ ->
                random.nextInt(100) < empty
                    ? 0
                    : random.nextInt(100) < small
                        ? 1 + random.nextInt(SMALLEST - 1)
                        : SMALLEST + random.nextInt(20))
            .toArray();
    return table(sizes, numbers);
  }

  /// A table whose totals are sums, as those of acts are: nobody is in two groups.
  private static VictimTable table(int[] sizes, long[] numbers) {
    Map<List<Integer>, Long> victims = new LinkedHashMap<>();
    for (int i = 0; i < numbers.length; i++) {
      List<Integer> group = new ArrayList<>();
      int rest = i;
      for (int dimension = sizes.length - 1; dimension >= 0; dimension--) {
        group.addFirst(rest % sizes[dimension]);
        rest /= sizes[dimension];
      }
      for (List<Integer> level : levels(sizes.length)) {
        victims.merge(VictimTable.total(group, level), numbers[i], Long::sum);
      }
      victims.merge(VictimTable.total(group, List.of()), numbers[i], Long::sum);
    }
    return new VictimTable(sizes.length, victims);
  }

  /// The same acts, grouped by these dimensions only.
  private static VictimTable only(VictimTable table, List<Integer> level) {
    Map<List<Integer>, Long> victims = new LinkedHashMap<>();
    List<List<Integer>> levels = new ArrayList<>(levels(dimensions(table).size()));
    levels.add(List.of());
    levels.stream()
        .filter(level::containsAll)
        .flatMap(each -> all(table, each).stream())
        .forEach(
            group -> victims.put(level.stream().map(group::get).toList(), table.victims(group)));
    return new VictimTable(level.size(), victims);
  }

  private static List<Integer> widened(List<Integer> group, List<Integer> level, int dimensions) {
    return IntStream.range(0, dimensions)
        .mapToObj(i -> level.contains(i) ? group.get(level.indexOf(i)) : Integer.valueOf(ALL))
        .toList();
  }

  private static List<Integer> dimensions(VictimTable table) {
    return IntStream.range(0, table.everything().size()).boxed().toList();
  }

  private static List<List<Integer>> levels(int dimensions) {
    return IntStream.range(1, 1 << dimensions)
        .mapToObj(chosen ->
            IntStream.range(0, dimensions).filter(i -> (chosen >> i & 1) == 1).boxed().toList())
        .toList();
  }

  /// All groups by these dimensions, also those that are not there.
  private static List<List<Integer>> all(VictimTable table, List<Integer> level) {
    List<List<Integer>> groups = List.of(table.everything());
    for (int dimension : level) {
      groups =
          groups.stream()
              .flatMap(group ->
                  IntStream.range(0, table.size(dimension))
                      .mapToObj(key -> VictimTable.with(group, dimension, key)))
              .toList();
    }
    return groups;
  }
}
