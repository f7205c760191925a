package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in the answer, as a chain up to the root.
///
/// @param step a response key (`String`) or a list index (`Integer`)
record Position(@Nullable Position parent, Object step) {

  static List<Object> path(@Nullable Position position) {
    var path = new ArrayList<Object>();
    for (var at = position; at != null; at = at.parent) {
      path.add(at.step);
    }
    Collections.reverse(path);
    return path;
  }

  /// The path as far as all of them have it in common.
  static List<Object> common(List<Position> positions) {
    var common = path(positions.getFirst());
    for (Position position : positions) {
      var path = path(position);
      var same = 0;
      while (same < Math.min(common.size(), path.size())
          && common.get(same).equals(path.get(same))) {
        same++;
      }
      common = common.subList(0, same);
    }
    return common;
  }
}
