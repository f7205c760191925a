package org.khronika.gateway.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// Paths as one tree, so that what they have in common is walked once:
///
///     users.reviews.product                    users.reviews.product *
///     users.reviews.product.reviews.author  →                        reviews.author *
///
/// @param isEnd whether one of the paths ends here
public record PathTree(boolean isEnd, List<Branch> branches) {

  /// The paths that go on by the same step.
  public record Branch(EntityPath.Segment step, PathTree below) {}

  public PathTree {
    branches = List.copyOf(branches);
  }

  public static PathTree of(List<EntityPath> paths) {
    return below(paths, 0);
  }

  private static PathTree below(List<EntityPath> paths, int depth) {
    var isEnd = false;
    var pathsByStep = new LinkedHashMap<EntityPath.Segment, List<EntityPath>>();
    for (EntityPath path : paths) {
      if (path.segments().size() == depth) {
        isEnd = true;
      } else {
        pathsByStep
            .computeIfAbsent(path.segments().get(depth), step -> new ArrayList<>())
            .add(path);
      }
    }
    return new PathTree(
        isEnd,
        pathsByStep.entrySet().stream()
            .map(entry -> new Branch(entry.getKey(), below(entry.getValue(), depth + 1)))
            .toList());
  }
}
