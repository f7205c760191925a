package org.khronika.incidents.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was counted of a group, or of a total of groups.
///
/// @param keys by dimension; null where it is unknown, and where the total runs over it
/// @param total by dimension, whether it runs over it
record CountedGroup(
    List<@Nullable String> keys, List<Boolean> total, List<Integer> values, long victims) {

  boolean isTotal() {
    return total.contains(true);
  }
}
