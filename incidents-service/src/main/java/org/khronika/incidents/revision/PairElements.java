package org.khronika.incidents.revision;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

/// Pairs the elements that two lists share: a longest common subsequence of them.
final class PairElements {
  /// The places of an element that both lists have.
  record Pair(int before, int after) {}

  /// Longer lists than this many pairings are paired at their ends alone.
  private static final int MOST = 4_000_000;

  private PairElements() {}

  static List<Pair> of(ArrayNode before, ArrayNode after) {
    int start = 0;
    while (start < Math.min(before.size(), after.size())
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int end = 0;
    while (end < Math.min(before.size(), after.size()) - start
        && before.get(before.size() - 1 - end).equals(after.get(after.size() - 1 - end))) {
      end++;
    }
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < start; i++) {
      pairs.add(new Pair(i, i));
    }
    between(before, start, before.size() - end, after, start, after.size() - end, pairs);
    for (int i = end; i > 0; i--) {
      pairs.add(new Pair(before.size() - i, after.size() - i));
    }
    return pairs;
  }

  private static void between(
      ArrayNode before,
      int old,
      int oldEnd,
      ArrayNode after,
      int now,
      int nowEnd,
      List<Pair> pairs) {
    int olds = oldEnd - old;
    int nows = nowEnd - now;
    if ((long) olds * nows > MOST) {
      return;
    }
    int[][] longest = new int[olds + 1][nows + 1];
    for (int i = olds - 1; i >= 0; i--) {
      for (int j = nows - 1; j >= 0; j--) {
        longest[i][j] =
            before.get(old + i).equals(after.get(now + j))
                ? longest[i + 1][j + 1] + 1
                : Math.max(longest[i + 1][j], longest[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < olds && j < nows) {
      if (before.get(old + i).equals(after.get(now + j))) {
        pairs.add(new Pair(old + i++, now + j++));
      } else if (longest[i + 1][j] >= longest[i][j + 1]) {
        i++;
      } else {
        j++;
      }
    }
  }
}
