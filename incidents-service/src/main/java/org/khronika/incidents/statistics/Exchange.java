package org.khronika.incidents.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A hypercube of groups, every other corner of which may have had some victims of its neighbours:
/// no total would differ. In one dimension these are two groups, in two a rectangle.
///
/// @param gaining a corner that might have more victims
/// @param opposite the corner that differs from it in every dimension of the hypercube
record Exchange(List<Integer> gaining, List<Integer> opposite) {

  Stream<List<Integer>> corners() {
    return Stream.concat(allGaining().stream(), allLosing().stream());
  }

  List<List<Integer>> allGaining() {
    return corners(0);
  }

  List<List<Integer>> allLosing() {
    return corners(1);
  }

  private List<List<Integer>> corners(int parity) {
    List<Integer> dimensions =
        IntStream.range(0, gaining.size())
            .filter(i -> !gaining.get(i).equals(opposite.get(i)))
            .boxed()
            .toList();
    List<List<Integer>> corners = new ArrayList<>();
    for (int turned = 0; turned < 1 << dimensions.size(); turned++) {
      if (Integer.bitCount(turned) % 2 == parity) {
        corners.add(corner(dimensions, turned));
      }
    }
    return corners;
  }

  private List<Integer> corner(List<Integer> dimensions, int turned) {
    List<Integer> corner = new ArrayList<>(gaining);
    for (int i = 0; i < dimensions.size(); i++) {
      if ((turned >> i & 1) == 1) {
        corner.set(dimensions.get(i), opposite.get(dimensions.get(i)));
      }
    }
    return List.copyOf(corner);
  }

  /// The same among the parts of these groups that lie where another group does, in the dimensions
  /// that they run over.
  Exchange at(List<Integer> place) {
    return new Exchange(filled(gaining, place), filled(opposite, place));
  }

  private static List<Integer> filled(List<Integer> total, List<Integer> place) {
    return IntStream.range(0, total.size())
        .mapToObj(i -> total.get(i) == VictimTable.ALL ? place.get(i) : total.get(i))
        .toList();
  }
}
