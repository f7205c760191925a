package org.khronika.incidents.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.catalogue.ActWhere;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.graph.RequestRefused;
import org.khronika.incidents.statistics.StatisticsDimension.Join;

/// Counts acts with one statement, whatever they are filtered and grouped by.
@ApplicationScoped
class CountActs {
  /// Of those whom small groups are not told.
  private static final int MOST_DIMENSIONS = 3;

  /// Of every place its region and its country, which a place above it may tell.
  private static final String LOCATED =
      """
      with recursive surrounding(id, key, kind, country, parent_id, of, remove) as (
        select id, key, kind, country, parent_id, id, 0 from place
        union all
        select place.id, place.key, place.kind, place.country, place.parent_id, surrounding.of, remove + 1
        from surrounding join place on place.id = surrounding.parent_id),
      located(id, place, region, country) as (
        select of, min(key) filter (where remove = 0),
          (array_agg(key order by remove) filter (where kind = 'REGION'))[1],
          (array_agg(country order by remove) filter (where country is not null))[1]
        from surrounding group by of)
      """;

  private final EntityManager database;
  private final SmallestGroup smallestGroup;

  CountActs(EntityManager database, SmallestGroup smallestGroup) {
    this.database = database;
    this.smallestGroup = smallestGroup;
  }

  Statistics grouped(
      @Nullable ActWhere where,
      List<StatisticsDimension> groupBy,
      List<StatisticsMeasure> measures) {
    int smallest = smallestGroup.forCaller();
    if (smallest == SmallestGroup.ANY) {
      return Statistics.of(
          smallest,
          counted(where, groupBy, measures, Totals.NONE).stream()
              .map(group -> StatisticsRow.of(groupBy, measures, group))
              .toList());
    }
    if (groupBy.size() > MOST_DIMENSIONS) {
      throw new RequestRefused(
          "STATISTICS_TOO_FINE",
          "Groups by more than %d dimensions are too small to be told; group by less."
              .formatted(MOST_DIMENSIONS));
    }
    return SuppressedStatistics.of(
        smallest, groupBy, measures, counted(where, groupBy, measures, Totals.ALL));
  }

  /// Which totals are counted beside the groups.
  private enum Totals {
    NONE("0", "%s", 10_000),
    ALL("count(distinct victim.party_id)", "cube(%s)", 5_000);

    final String victims;
    final String sets;
    final int mostRows;

    Totals(String victims, String sets, int mostRows) {
      this.victims = victims;
      this.sets = sets;
      this.mostRows = mostRows;
    }
  }

  private List<CountedGroup> counted(
      @Nullable ActWhere where,
      List<StatisticsDimension> groupBy,
      List<StatisticsMeasure> measures,
      Totals totals) {
    Conditions conditions = new Conditions();
    Set<Join> joins = joins(groupBy, measures, totals);
    String sql =
        "%sselect %s, %s as victims from act %s where %s%s limit %d"
            .formatted(
                joins.contains(Join.LOCATED) ? LOCATED : "",
                columns(groupBy, measures),
                totals.victims,
                joins.stream().map(join -> join.sql).collect(Collectors.joining(" ")),
                conditions.of(where, "act"),
                grouping(groupBy.size(), totals),
                totals.mostRows + 1);
    List<Object[]> rows = rows(conditions, sql, groupBy.size(), measures.size());
    if (rows.size() > totals.mostRows) {
      throw new RequestRefused(
          "STATISTICS_TOO_LARGE",
          "There are more than %d groups and totals of them; group by less, or filter more."
              .formatted(totals.mostRows));
    }
    return rows.stream().map(row -> group(row, groupBy.size(), measures.size())).toList();
  }

  private static Set<Join> joins(
      List<StatisticsDimension> groupBy, List<StatisticsMeasure> measures, Totals totals) {
    Set<Join> joins = new LinkedHashSet<>();
    if (measures.contains(StatisticsMeasure.DISTINCT_VICTIMS) || totals == Totals.ALL) {
      joins.add(Join.VICTIM);
    }
    for (StatisticsDimension dimension : groupBy) {
      List<Join> chain = new ArrayList<>(List.of(dimension.join));
      while (chain.getLast().needed != chain.getLast()) {
        chain.add(chain.getLast().needed);
      }
      Collections.reverse(chain);
      joins.addAll(chain);
    }
    return joins;
  }

  /// The keys, whether the row is a total over each of them, and the values.
  private static String columns(
      List<StatisticsDimension> groupBy, List<StatisticsMeasure> measures) {
    Stream<String> keys =
        IntStream.range(0, groupBy.size())
            .mapToObj(i -> "%s as key%d".formatted(groupBy.get(i).sql, i));
    Stream<String> totals =
        IntStream.range(0, groupBy.size())
            .mapToObj(i -> "grouping(%s) as total%d".formatted(groupBy.get(i).sql, i));
    Stream<String> values =
        IntStream.range(0, measures.size())
            .mapToObj(i -> "%s as value%d".formatted(measures.get(i).sql, i));
    return Stream.of(keys, totals, values)
        .flatMap(columns -> columns)
        .collect(Collectors.joining(", "));
  }

  private static String grouping(int keys, Totals totals) {
    if (keys == 0) {
      return "";
    }
    String numbers =
        IntStream.rangeClosed(1, keys)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return " group by %s order by %s".formatted(totals.sets.formatted(numbers), numbers);
  }

  private List<Object[]> rows(Conditions conditions, String sql, int keys, int values) {
    NativeQuery<Object[]> query =
        conditions.bindTo(database.unwrap(Session.class).createNativeQuery(sql, Object[].class));
    IntStream.range(0, keys).forEach(i -> query.addScalar("key" + i, String.class));
    IntStream.range(0, keys).forEach(i -> query.addScalar("total" + i, Integer.class));
    IntStream.range(0, values).forEach(i -> query.addScalar("value" + i, Long.class));
    query.addScalar("victims", Long.class);
    return query.list();
  }

  private static CountedGroup group(Object[] row, int keys, int values) {
    return new CountedGroup(
        Arrays.asList(Arrays.copyOf(row, keys, String[].class)),
        IntStream.range(keys, 2 * keys).mapToObj(i -> row[i].equals(1)).toList(),
        IntStream.range(2 * keys, 2 * keys + values)
            .mapToObj(i -> Math.toIntExact((Long) row[i]))
            .toList(),
        (Long) row[2 * keys + values]);
  }
}
