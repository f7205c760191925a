package org.khronika.incidents.page;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.filter.Conditions;
import org.khronika.incidents.filter.Where;
import org.khronika.incidents.page.Page.Placed;

/// Reads pages of the rows of a table, each list of pages with one statement, and counts them with
/// another. The table's name is the alias that orders refer to. Columns are named, not `*`: while a
/// newer release adds one, PostgreSQL refuses statements that it prepared before if they would now
/// answer with more.
public record Listing<T>(Class<T> entity, String table) {

  /// A page of the list of all rows that are wanted.
  public Page<T> page(
      EntityManager database, @Nullable Where where, Ordering ordering, PageRequest request) {
    Conditions conditions = new Conditions();
    String sql =
        "select {%1$s.*}, %2$s as place from %1$s where %3$s order by %4$s limit %5$d"
            .formatted(
                table,
                ordering.placeSql(),
                Conditions.and(
                    conditions.of(where, table), ordering.beyond(request, conditions::bind)),
                ordering.sql(request.heading()),
                request.limit());
    List<Placed<T>> records =
        query(database, sql, table, conditions).list().stream()
            .map(row -> placed(row, ordering))
            .toList();
    return Page.of(records, request);
  }

  /// A page of each parent's list, of all alike.
  ///
  /// @param rows of the list of `parent.id`, as a `from` with its `where`
  public List<Page<T>> pages(
      EntityManager database,
      String rows,
      List<UUID> parents,
      @Nullable Where where,
      Ordering ordering,
      PageRequest request) {
    Conditions conditions = new Conditions();
    String sql =
        """
        select {listed.*}, listed.place as place, parent.id as parent
        from unnest(cast(:parents as uuid[])) as parent(id) cross join lateral (
          select %1$s.*, %2$s as place, %3$s from %4$s and %5$s order by %6$s limit %7$d) listed
        order by parent.id, %8$s
        """
            .formatted(
                table,
                ordering.placeSql(),
                compared(ordering),
                rows,
                Conditions.and(
                    conditions.of(where, table), ordering.beyond(request, conditions::bind)),
                ordering.sql(request.heading()),
                request.limit(),
                again(ordering).sql(request.heading()));
    Map<UUID, List<Placed<T>>> byParent = new HashMap<>();
    query(database, sql, "listed", conditions)
        .addScalar("parent", UUID.class)
        .setParameter("parents", distinct(parents))
        .list()
        .forEach(row ->
            byParent
                .computeIfAbsent((UUID) row[2], _ -> new ArrayList<>())
                .add(placed(row, ordering)));
    return parents.stream()
        .map(parent -> Page.of(byParent.getOrDefault(parent, List.of()), request))
        .toList();
  }

  /// What the order compares, as columns that can be ordered by once more.
  private static String compared(Ordering ordering) {
    return IntStream.range(0, ordering.columns().size())
        .mapToObj(i -> "%s as compared%d".formatted(ordering.columns().get(i).sql(), i))
        .collect(Collectors.joining(", "));
  }

  private static Ordering again(Ordering ordering) {
    return new Ordering(
        ordering.mark(),
        IntStream.range(0, ordering.columns().size())
            .mapToObj(i -> ordering.columns().get(i).as("listed.compared" + i))
            .toList());
  }

  private NativeQuery<Object[]> query(
      EntityManager database, String sql, String alias, Conditions conditions) {
    return conditions
        .bindTo(database.unwrap(Session.class).createNativeQuery(sql, Object[].class))
        .addEntity(alias, entity)
        .addScalar("place", String.class);
  }

  private Placed<T> placed(Object[] row, Ordering ordering) {
    return new Placed<>(entity.cast(row[0]), ordering.cursor((String) row[1]));
  }

  /// How many rows are wanted.
  public int count(EntityManager database, @Nullable Where where) {
    Conditions conditions = new Conditions();
    String sql =
        "select count(*) from %1$s where %2$s".formatted(table, conditions.of(where, table));
    return Math.toIntExact(
        conditions
            .bindTo(database.unwrap(Session.class).createNativeQuery(sql, Long.class))
            .getSingleResult());
  }

  /// How many rows are wanted of each parent's list.
  public Map<UUID, Integer> counts(
      EntityManager database, String rows, List<UUID> parents, @Nullable Where where) {
    Conditions conditions = new Conditions();
    String sql =
        """
        select parent.id, (select cast(count(*) as integer) from %s and %s)
        from unnest(cast(:parents as uuid[])) as parent(id)
        """
            .formatted(rows, conditions.of(where, table));
    Map<UUID, Integer> counts = new LinkedHashMap<>();
    conditions
        .bindTo(database.unwrap(Session.class).createNativeQuery(sql, Object[].class))
        .setParameter("parents", distinct(parents))
        .list()
        .forEach(row -> counts.put((UUID) row[0], (Integer) row[1]));
    return counts;
  }

  private static UUID[] distinct(List<UUID> ids) {
    return new LinkedHashSet<>(ids).toArray(UUID[]::new);
  }
}
