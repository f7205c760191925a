package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.PathTree;

/// The objects of a root type that a fetch brings fields of: the answer's root, or what is at a
/// field that leads back to the root type.
final class RootPlaces {
  private final JoinedAnswer answer;
  private final EntityPath at;
  private final List<List<Object>> paths = new ArrayList<>();

  RootPlaces(JoinedAnswer answer, EntityPath at) {
    this.answer = answer;
    this.at = at;
    FindEntities.find(answer, PathTree.of(List.of(at)), walk -> paths.add(walk.path()));
  }

  boolean isEmpty() {
    return paths.isEmpty();
  }

  void join(long data) {
    if (at.equals(EntityPath.ROOT)) {
      answer.addRoot(data);
    } else {
      FindEntities.find(answer, PathTree.of(List.of(at)), walk -> answer.join(walk.first(), data));
    }
  }

  /// Where the client finds what is at a path of the fetch's answer.
  List<List<Object>> clientPaths(List<Object> path) {
    return paths.stream().map(place -> below(place, path)).toList();
  }

  private static List<Object> below(List<Object> place, List<Object> path) {
    var joined = new ArrayList<>(place);
    joined.addAll(path);
    return joined;
  }
}
