package org.khronika.gateway.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Where errors are told of already: a null there, above or below needs none of its own.
final class ReportedPaths {
  private final Set<List<Object>> ends = new HashSet<>();
  private final Set<List<Object>> passed = new HashSet<>();

  void add(List<Object> path) {
    ends.add(path);
    for (int length = 0; length <= path.size(); length++) {
      passed.add(path.subList(0, length));
    }
  }

  boolean explain(List<Object> where) {
    if (passed.contains(where)) {
      return true;
    }
    for (int length = 0; length < where.size(); length++) {
      if (ends.contains(where.subList(0, length))) {
        return true;
      }
    }
    return false;
  }
}
