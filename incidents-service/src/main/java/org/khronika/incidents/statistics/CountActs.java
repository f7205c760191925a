package org.khronika.incidents.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  private static final int MOST_ROWS = 10_000;

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

  CountActs(EntityManager database) {
    this.database = database;
  }

  Statistics grouped(
      @Nullable ActWhere where,
      List<StatisticsDimension> groupBy,
      List<StatisticsMeasure> measures) {
    Conditions conditions = new Conditions();
    Set<Join> joins = joins(groupBy, measures);
    String keys =
        IntStream.range(0, groupBy.size())
            .mapToObj(i -> "%s as key%d, ".formatted(groupBy.get(i).sql, i))
            .collect(Collectors.joining());
    String values =
        IntStream.range(0, measures.size())
            .mapToObj(i -> "%s as value%d".formatted(measures.get(i).sql, i))
            .collect(Collectors.joining(", "));
    String sql =
        "%sselect %s%s from act %s where %s%s limit %d"
            .formatted(
                joins.contains(Join.LOCATED) ? LOCATED : "",
                keys,
                values,
                joins.stream().map(join -> join.sql).collect(Collectors.joining(" ")),
                conditions.of(where, "act"),
                grouping(groupBy.size()),
                MOST_ROWS + 1);
    List<Object[]> rows = rows(conditions, sql, groupBy.size(), measures.size());
    if (rows.size() > MOST_ROWS) {
      throw new RequestRefused(
          "STATISTICS_TOO_LARGE",
          "There are more than %d groups; group by less, or filter more.".formatted(MOST_ROWS));
    }
    return new Statistics(rows.stream().map(row -> row(row, groupBy, measures)).toList());
  }

  private static Set<Join> joins(
      List<StatisticsDimension> groupBy, List<StatisticsMeasure> measures) {
    Set<Join> joins = new LinkedHashSet<>();
    if (measures.contains(StatisticsMeasure.DISTINCT_VICTIMS)) {
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

  private static String grouping(int keys) {
    if (keys == 0) {
      return "";
    }
    String numbers =
        IntStream.rangeClosed(1, keys)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(", "));
    return " group by %1$s order by %1$s".formatted(numbers);
  }

  private List<Object[]> rows(Conditions conditions, String sql, int keys, int values) {
    NativeQuery<Object[]> query =
        conditions.bindTo(database.unwrap(Session.class).createNativeQuery(sql, Object[].class));
    IntStream.range(0, keys).forEach(i -> query.addScalar("key" + i, String.class));
    IntStream.range(0, values).forEach(i -> query.addScalar("value" + i, Long.class));
    return query.list();
  }

  private static StatisticsRow row(
      Object[] row, List<StatisticsDimension> groupBy, List<StatisticsMeasure> measures) {
    return new StatisticsRow(
        IntStream.range(0, groupBy.size()).mapToObj(i -> key(groupBy.get(i), row[i])).toList(),
        IntStream.range(0, measures.size())
            .mapToObj(i ->
                new StatisticsValue(
                    measures.get(i), Math.toIntExact((Long) row[groupBy.size() + i])))
            .toList());
  }

  private static StatisticsKey key(StatisticsDimension dimension, @Nullable Object value) {
    return new StatisticsKey(dimension, (String) value);
  }
}
