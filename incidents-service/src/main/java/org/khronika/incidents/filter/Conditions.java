package org.khronika.incidents.filter;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.graph.RequestRefused;

/// Writes a [Where] as SQL, and keeps the values that it compares with, each under a name that the
/// SQL refers to. A condition is true or false and never null, so that `not` is what a reader takes
/// it for.
public final class Conditions {
  /// What holds for every row: a comparison that was not asked for.
  public static final String ANY = "true";

  private static final String NONE = "false";
  private static final int DEEPEST = 8;
  private static final int MOST = 100;
  private static final int MOST_VALUES = 5_000;

  private final Map<String, Object> values = new LinkedHashMap<>();
  private int depth;
  private int conditions;
  private int rows;

  public String of(@Nullable Where where, String row) {
    if (where == null) {
      return ANY;
    }
    depth++;
    if (depth > DEEPEST) {
      throw tooLarge();
    }
    List<String> all = new ArrayList<>();
    all.add(where.own(row, this));
    if (where.and() != null) {
      where.and().forEach(each -> all.add(of(each, row)));
    }
    if (where.or() != null) {
      all.add(either(where.or(), row));
    }
    if (where.not() != null) {
      all.add("not (%s)".formatted(of(where.not(), row)));
    }
    depth--;
    return and(all);
  }

  private String either(List<? extends Where> alternatives, String row) {
    return alternatives.isEmpty()
        ? NONE
        : alternatives.stream()
            .map(each -> of(each, row))
            .collect(Collectors.joining(" or ", "(", ")"));
  }

  public static String and(String... conditions) {
    return and(List.of(conditions));
  }

  private static String and(List<String> conditions) {
    List<String> asked = conditions.stream().filter(condition -> !condition.equals(ANY)).toList();
    return asked.isEmpty() ? ANY : String.join(" and ", asked);
  }

  /// An alias for one more row.
  public String row(String prefix) {
    rows++;
    return prefix + rows;
  }

  /// The name under which the SQL refers to the value.
  public String bind(Object value) {
    if (values.size() == MOST_VALUES) {
      throw tooLarge();
    }
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  String bindAll(List<?> all) {
    return all.stream().map(this::bind).collect(Collectors.joining(", "));
  }

  public String text(String column, @Nullable StringComparison comparison) {
    return comparison == null ? ANY : new Texts(this).of(column, comparison);
  }

  /// Some of a party's texts, each a row of a table, is as wanted.
  ///
  /// @param rows the table, and what its rows have to do with the party
  public String anyText(String rows, String column, @Nullable StringComparison comparison) {
    return comparison == null ? ANY : new Texts(this).any(rows, column, comparison);
  }

  /// Some member of an array of texts is as wanted.
  public String member(String array, @Nullable StringComparison comparison) {
    return comparison == null ? ANY : new Texts(this).member(array, comparison);
  }

  public String id(String column, @Nullable IdComparison comparison) {
    return comparison == null ? ANY : new Ids(this).of(column, comparison);
  }

  public String date(DateColumns columns, @Nullable DateComparison comparison) {
    return comparison == null ? ANY : new Dates(this).of(columns, comparison);
  }

  public String value(String column, @Nullable EnumComparison<?> comparison) {
    return comparison == null ? ANY : new Values(this).one(column, comparison);
  }

  /// @param column of an array of texts
  public String values(String column, @Nullable EnumsComparison<?> comparison) {
    return comparison == null ? ANY : new Values(this).several(column, comparison);
  }

  /// Of a column that may be empty: one of the values.
  String among(String column, @Nullable List<?> wanted) {
    if (wanted == null) {
      return ANY;
    }
    count();
    return wanted.isEmpty()
        ? NONE
        : "(%1$s is not null and %1$s in (%2$s))".formatted(column, bindAll(wanted));
  }

  String exists(String column, @Nullable Boolean exists) {
    if (exists == null) {
      return ANY;
    }
    count();
    return column + (exists ? " is not null" : " is null");
  }

  void count() {
    conditions++;
    if (conditions > MOST) {
      throw tooLarge();
    }
  }

  /// Hands the values over to the query that the SQL has become part of.
  public <T> NativeQuery<T> bindTo(NativeQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private static RequestRefused tooLarge() {
    return new RequestRefused(
        "WHERE_TOO_LARGE",
        "where is at most %d deep and has at most %d conditions with %d values; ask in several steps."
            .formatted(DEEPEST, MOST, MOST_VALUES));
  }
}
