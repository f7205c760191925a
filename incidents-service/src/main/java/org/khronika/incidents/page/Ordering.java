package org.khronika.incidents.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.page.OrderColumn.Presence;
import org.khronika.incidents.page.OrderColumn.Type;
import org.khronika.incidents.page.PageRequest.Heading;

/// The order of a list, written as SQL: of the rows themselves, and of those beyond a place in it.
/// What is unknown comes last in either direction. The last columns are unique among the rows of
/// the list, so that each has a place of its own.
///
/// @param mark names the order in its cursors
public record Ordering(String mark, List<OrderColumn> columns) {

  public Ordering {
    columns = List.copyOf(columns);
  }

  /// By what is asked for first, then by what follows, at last by the tie-breaks. What is asked for
  /// again orders nothing.
  public static <O> Ordering of(
      List<O> orderBy,
      Function<O, ? extends Enum<?>> fieldOf,
      Function<O, OrderColumn> columnOf,
      List<OrderColumn> tieBreaks) {
    Map<String, OrderColumn> columns = new LinkedHashMap<>();
    orderBy.forEach(
        order -> columns.putIfAbsent(fieldOf.apply(order).name(), columnOf.apply(order)));
    String mark =
        columns.entrySet().stream()
            .map(column -> column.getKey() + " " + column.getValue().direction())
            .collect(Collectors.joining(","));
    List<OrderColumn> all = new ArrayList<>(columns.values());
    all.addAll(tieBreaks);
    return new Ordering(mark, all);
  }

  /// What `order by` is followed by.
  public String sql(Heading heading) {
    return columns.stream()
        .map(column -> ordered(column, heading))
        .collect(Collectors.joining(", "));
  }

  private static String ordered(OrderColumn column, Heading heading) {
    boolean ascends = (column.direction() == OrderDirection.ASC) == (heading == Heading.FORWARD);
    String unknown = heading == Heading.FORWARD ? " nulls last" : " nulls first";
    return column.sql() + (ascends ? "" : " desc") + (column.mayBeUnknown() ? unknown : "");
  }

  /// A row's place, as a JSON array: [#cursor] makes a cursor of it.
  public String placeSql() {
    return columns.stream()
        .map(OrderColumn::placeSql)
        .collect(Collectors.joining(", ", "json_build_array(", ")::text"));
  }

  public String cursor(String place) {
    return Cursor.of(mark, place);
  }

  /// What holds of the rows beyond the place where the page begins.
  ///
  /// @param bind gives the name under which the SQL refers to a value
  public String beyond(PageRequest request, Function<Object, String> bind) {
    if (request.cursor() == null) {
      return "true";
    }
    List<@Nullable Object> place = Cursor.read(request.cursor(), mark, columns);
    return limit(place, request.heading(), bind)
        + "("
        + beyond(0, place, request.heading(), bind)
        + ")";
  }

  /// Repeats of the first column what is true anyway, as a range that an index can begin with.
  private String limit(
      List<@Nullable Object> place, Heading heading, Function<Object, String> bind) {
    OrderColumn first = columns.getFirst();
    Object value = place.getFirst();
    return first.mayBeUnknown() || value == null
        ? ""
        : "%s %s= %s and ".formatted(first.sql(), sign(first, heading), bind.apply(value));
  }

  private String beyond(
      int index, List<@Nullable Object> place, Heading heading, Function<Object, String> bind) {
    OrderColumn column = columns.get(index);
    Object value = place.get(index);
    String later = later(column, value, heading, bind);
    if (index == columns.size() - 1) {
      return later;
    }
    String same =
        value == null
            ? column.sql() + " is null"
            : "%s = %s".formatted(column.sql(), bind.apply(value));
    return "%s or %s and (%s)".formatted(later, same, beyond(index + 1, place, heading, bind));
  }

  private static String later(
      OrderColumn column, @Nullable Object value, Heading heading, Function<Object, String> bind) {
    if (value == null) {
      return heading == Heading.FORWARD ? "false" : column.sql() + " is not null";
    }
    String sign = sign(column, heading);
    String known =
        "%s %s %s".formatted(column.sql(), sign, column.comparedSql(bind.apply(value), sign));
    return column.mayBeUnknown() && heading == Heading.FORWARD
        ? "(%s or %s is null)".formatted(known, column.sql())
        : known;
  }

  private static String sign(OrderColumn column, Heading heading) {
    boolean ascends = (column.direction() == OrderDirection.ASC) == (heading == Heading.FORWARD);
    return ascends ? ">" : "<";
  }

  /// The position in its document of a row of a table: the last of the columns.
  public static OrderColumn position(String table) {
    return tieBreak(table + ".position", Type.POSITION);
  }

  /// A column that is always there, in ascending order: what ties are broken by.
  public static OrderColumn tieBreak(String sql, Type type) {
    return new OrderColumn(sql, type, Presence.ALWAYS, OrderDirection.ASC);
  }
}
