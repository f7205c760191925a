package org.khronika.incidents.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares texts.
record Texts(Conditions conditions) {

  String of(String column, StringComparison comparison) {
    return Conditions.and(
        comparison.eq() == null ? Conditions.ANY : among(column, List.of(comparison.eq())),
        comparison.in() == null ? Conditions.ANY : among(column, comparison.in()),
        contains(column, comparison.contains()),
        conditions.exists(column, comparison.exists()));
  }

  String any(String rows, String column, StringComparison comparison) {
    String some =
        of(
            column,
            new StringComparison(comparison.eq(), comparison.in(), comparison.contains(), null));
    return Conditions.and(
        some.equals(Conditions.ANY)
            ? some
            : "exists (select 1 from %s and %s)".formatted(rows, some),
        exist(rows, comparison.exists()));
  }

  /// Some member of an array is as wanted.
  String member(String array, StringComparison comparison) {
    return Conditions.and(
        overlap(array, comparison.eq() == null ? null : List.of(comparison.eq())),
        overlap(array, comparison.in()),
        any(
            "unnest(%s) as member where true".formatted(array),
            "member",
            new StringComparison(null, null, comparison.contains(), comparison.exists())));
  }

  private String overlap(String array, @Nullable List<String> wanted) {
    if (wanted == null) {
      return Conditions.ANY;
    }
    conditions.count();
    List<String> storable = wanted.stream().filter(Texts::storable).toList();
    return "%s && array[%s]::text[]".formatted(array, conditions.bindAll(storable));
  }

  private String exist(String rows, @Nullable Boolean exists) {
    if (exists == null) {
      return Conditions.ANY;
    }
    conditions.count();
    return (exists ? "" : "not ") + "exists (select 1 from %s)".formatted(rows);
  }

  /// A text that the database cannot store is none that it holds.
  private String among(String column, List<String> wanted) {
    return conditions.among(column, wanted.stream().filter(Texts::storable).toList());
  }

  private String contains(String column, @Nullable String part) {
    if (part == null) {
      return Conditions.ANY;
    }
    if (!storable(part)) {
      return conditions.among(column, List.of());
    }
    conditions.count();
    String pattern = "%" + part.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    return "(%1$s is not null and %1$s ilike %2$s)".formatted(column, conditions.bind(pattern));
  }

  private static boolean storable(String text) {
    return text.codePoints()
        .noneMatch(point -> point == 0 || Character.getType(point) == Character.SURROGATE);
  }
}
