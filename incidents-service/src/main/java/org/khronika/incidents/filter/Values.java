package org.khronika.incidents.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Compares values of vocabularies, which the database keeps by their names.
record Values(Conditions conditions) {

  String one(String column, EnumComparison<?> comparison) {
    return Conditions.and(
        conditions.among(column, comparison.eq() == null ? null : names(List.of(comparison.eq()))),
        conditions.among(column, comparison.in() == null ? null : names(comparison.in())),
        conditions.exists(column, comparison.exists()));
  }

  String several(String column, EnumsComparison<?> comparison) {
    return Conditions.and(
        overlap(column, comparison.contains() == null ? null : List.of(comparison.contains())),
        overlap(column, comparison.containsAny()));
  }

  private String overlap(String column, @Nullable List<? extends Enum<?>> wanted) {
    if (wanted == null) {
      return Conditions.ANY;
    }
    conditions.count();
    return "%s && array[%s]::text[]".formatted(column, conditions.bindAll(names(wanted)));
  }

  private static List<String> names(List<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).toList();
  }
}
