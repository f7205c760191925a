package org.khronika.incidents.filter;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which rows of a table are wanted: its own comparisons, and others of its kind combined.
public interface Where {

  @Nullable List<? extends Where> and();

  @Nullable List<? extends Where> or();

  @Nullable Where not();

  /// What its own comparisons ask of a row, as SQL.
  ///
  /// @param row the alias of the row's table
  String own(String row, Conditions conditions);
}
