package org.khronika.gateway.differential;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Finds a smallest operation that still fails: none that lacks one thing more does.
final class Shrink {
  private Shrink() {}

  static RandomOperation shrink(RandomOperation failing, Predicate<RandomOperation> fails) {
    var smallest = failing;
    var found = true;
    while (found) {
      found = false;
      for (List<Selection> smaller : smaller(smallest.selections())) {
        var candidate = smallest.with(smaller);
        if (!smaller.isEmpty() && fails.test(candidate)) {
          smallest = candidate;
          found = true;
          break;
        }
      }
    }
    return smallest;
  }

  /// The selections with one thing less, in every possible way.
  private static List<List<Selection>> smaller(List<Selection> selections) {
    var smaller = new ArrayList<List<Selection>>();
    for (int i = 0; i < selections.size(); i++) {
      var selection = selections.get(i);
      smaller.add(replaced(selections, i, List.of()));
      if (!(selection instanceof Selection.Field)) {
        smaller.add(replaced(selections, i, selection.children()));
      }
      if (!selection.directives().isEmpty()) {
        smaller.add(replaced(selections, i, List.of(selection.with("", selection.children()))));
      }
      for (List<Selection> children : smaller(selection.children())) {
        if (!children.isEmpty()) {
          smaller.add(
              replaced(selections, i, List.of(selection.with(selection.directives(), children))));
        }
      }
    }
    return smaller;
  }

  private static List<Selection> replaced(List<Selection> all, int at, List<Selection> by) {
    var replaced = new ArrayList<>(all);
    replaced.remove(at);
    replaced.addAll(at, by);
    return replaced;
  }
}
