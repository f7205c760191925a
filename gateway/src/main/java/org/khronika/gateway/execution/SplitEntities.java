package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.execution.EntityList.Slice;

/// Splits the entities of a fetch into requests of a bounded size, a slice of each batch in every
/// request.
final class SplitEntities {
  private SplitEntities() {}

  static List<List<Slice>> split(List<EntityList> lists, int most) {
    var requests = new ArrayList<List<Slice>>();
    var done = 0;
    var all = lists.stream().mapToInt(EntityList::size).sum();
    while (done < all) {
      requests.add(slices(lists, done, done + most));
      done += most;
    }
    return requests;
  }

  /// The entities from one number to before another, as all batches are counted through.
  private static List<Slice> slices(List<EntityList> lists, int from, int to) {
    var slices = new ArrayList<Slice>();
    var before = 0;
    for (EntityList list : lists) {
      slices.add(
          new Slice(
              list,
              Math.clamp(from - before, 0, list.size()),
              Math.clamp(to - before, 0, list.size())));
      before += list.size();
    }
    return slices;
  }
}
