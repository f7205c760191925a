package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.Set;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.planner.FetchStep.Batch;
import org.khronika.gateway.planner.FetchStep.EntityStep;
import org.khronika.gateway.planner.FetchStep.NodesStep;
import org.khronika.gateway.planner.FetchStep.RootStep;
import org.khronika.gateway.planner.Requested.RequestedField;
import org.khronika.gateway.planner.Requested.RequestedOn;

/// Finds out where a later request can pick up its entities as an earlier answer is read, so that
/// nobody has to walk the whole answer to them: where just one request brings the objects at a
/// path, and all that it brings there is wanted.
final class LocateEntities {
  /// What each step asks, in their order.
  private final List<List<Asked>> asked = new ArrayList<>();

  /// By step and batch, where the batch's entities are brought; nowhere where they have to be
  /// walked to.
  private final List<List<SequencedSet<Site>>> sites = new ArrayList<>();

  /// A number for each place that somebody wants to know.
  private final Map<Site, Integer> numbers = new HashMap<>();

  /// Those that answers are told to keep.
  private final Set<Site> kept = new HashSet<>();

  LocateEntities(List<FetchStep> steps) {
    var isKnown = steps.stream().noneMatch(NodesStep.class::isInstance);
    for (FetchStep step : steps) {
      var batches = step instanceof EntityStep entities ? entities.batches() : List.<Batch>of();
      sites.add(
          batches.stream()
              .map(batch -> isKnown ? sites(batch) : new LinkedHashSet<Site>())
              .toList());
      asked.add(asked(step));
    }
    sites.stream()
        .flatMap(List::stream)
        .flatMap(SequencedSet::stream)
        .forEach(site -> numbers.putIfAbsent(site, numbers.size() + 1));
  }

  /// A place in the answer to a step.
  ///
  /// @param batch the number of its batch, 0 for root fields
  /// @param below the way from the root, or from each of the batch's entities
  record Site(int step, int batch, List<ResponseKey> below) {
    static Site of(FetchStep step, int batch) {
      return new Site(step.id(), batch, List.of());
    }

    Site below(ResponseKey key) {
      var keys = new ArrayList<>(below);
      keys.add(key);
      return new Site(step, batch, keys);
    }
  }

  /// What is asked alike of all objects at some paths.
  private record Asked(List<EntityPath> paths, List<Requested> selections) {}

  private static List<Asked> asked(FetchStep step) {
    return switch (step) {
      case RootStep root -> List.of(new Asked(List.of(root.at()), root.selections()));
      case EntityStep entities ->
          entities.batches().stream()
              .map(batch ->
                  new Asked(
                      batch.paths(),
                      batch.cases().stream().flatMap(c -> c.selections().stream()).toList()))
              .toList();
      case NodesStep _ -> List.of();
    };
  }

  /// The number under which objects at a site are kept by whoever reads the answer.
  int keep(Site site) {
    var number = numbers.get(site);
    if (number == null) {
      return Shape.NO_SITE;
    }
    kept.add(site);
    return number;
  }

  /// The numbers of all sites that have entities of a batch; empty where they are not kept.
  List<Integer> numbers(EntityStep step, int batch) {
    var found = sites.get(step.id()).get(batch);
    return kept.containsAll(found) ? found.stream().map(numbers::get).toList() : List.of();
  }

  private SequencedSet<Site> sites(Batch batch) {
    var found = new LinkedHashSet<Site>();
    for (EntityPath path : batch.paths()) {
      var here = sites(path);
      if (here.size() != 1 || !isWanted(here.getFirst(), batch)) {
        return new LinkedHashSet<>();
      }
      found.addAll(here);
    }
    return found;
  }

  /// Whether the batch wants all that is at the site, wherever it stands and of whatever type it
  /// is.
  private boolean isWanted(Site site, Batch batch) {
    return asked.get(site.step).get(site.batch).paths().stream()
        .map(path -> pathBelow(path, site.below))
        .allMatch(batch.paths()::contains);
  }

  private static EntityPath pathBelow(EntityPath path, List<ResponseKey> keys) {
    var segments = keys.stream().map(key -> new EntityPath.Segment("", key)).toList();
    return new EntityPath(segments).below(path);
  }

  /// All sites of earlier steps that bring objects at a path. What entities bring more of the very
  /// objects that they were asked for is found with these, as a part of them.
  private List<Site> sites(EntityPath path) {
    var found = new ArrayList<Site>();
    for (int step = 0; step < asked.size(); step++) {
      for (int batch = 0; batch < asked.get(step).size(); batch++) {
        var there = asked.get(step).get(batch);
        for (EntityPath at : there.paths()) {
          var way = way(at, path);
          if (!way.isEmpty() && asks(there.selections(), way)) {
            found.add(new Site(step, batch, way));
          }
        }
      }
    }
    return found;
  }

  /// The keys that lead from one path to another, empty where none do.
  private static List<ResponseKey> way(EntityPath from, EntityPath to) {
    var length = from.segments().size();
    var segments = to.segments();
    return length < segments.size() && segments.subList(0, length).equals(from.segments())
        ? segments.subList(length, segments.size()).stream().map(EntityPath.Segment::key).toList()
        : List.of();
  }

  private static boolean asks(List<Requested> selections, List<ResponseKey> way) {
    return selections.stream()
        .anyMatch(requested ->
            switch (requested) {
              case RequestedField field ->
                  field.key().equals(way.getFirst())
                      && (way.size() == 1 || asks(field.selections(), way.subList(1, way.size())));
              case RequestedOn on -> asks(on.selections(), way);
            });
  }
}
