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
  private final List<FetchStep> steps;

  /// A number for each place that somebody wants to know.
  private final Map<Site, Integer> numbers = new HashMap<>();

  /// Those that answers are told to keep.
  private final Set<Site> kept = new HashSet<>();

  LocateEntities(List<FetchStep> steps) {
    this.steps = steps;
    if (steps.stream().noneMatch(NodesStep.class::isInstance)) {
      for (FetchStep step : steps) {
        if (step instanceof EntityStep entities) {
          entities.batches().stream()
              .flatMap(batch -> sites(step, batch).stream())
              .forEach(site -> numbers.putIfAbsent(site, numbers.size() + 1));
        }
      }
    }
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

  /// The number under which objects at a site are kept by whoever reads the answer.
  int keep(Site site) {
    var number = numbers.get(site);
    if (number == null) {
      return Shape.NO_SITE;
    }
    kept.add(site);
    return number;
  }

  /// The numbers of all sites that have entities of the batch; empty where they are not kept.
  List<Integer> numbers(EntityStep step, Batch batch) {
    var sites = sites(step, batch);
    return kept.containsAll(sites) ? sites.stream().map(numbers::get).toList() : List.of();
  }

  /// The sites of a batch; empty where it has to be walked to.
  private SequencedSet<Site> sites(FetchStep step, Batch batch) {
    var sites = new LinkedHashSet<Site>();
    for (EntityPath path : batch.paths()) {
      var found = sites(step, path);
      if (found.size() != 1 || !isWanted(found.getFirst(), batch)) {
        return new LinkedHashSet<>();
      }
      sites.addAll(found);
    }
    return sites;
  }

  /// Whether the batch wants all that is at the site, wherever its entities stand.
  private boolean isWanted(Site site, Batch batch) {
    return !(steps.get(site.step) instanceof EntityStep entities)
        || entities.batches().get(site.batch).paths().stream()
            .map(path -> pathBelow(path, site.below))
            .allMatch(batch.paths()::contains);
  }

  private static EntityPath pathBelow(EntityPath path, List<ResponseKey> keys) {
    var segments = keys.stream().map(key -> new EntityPath.Segment("", key)).toList();
    return new EntityPath(segments).below(path);
  }

  /// All sites of earlier steps that bring objects at a path. What entities bring more of the very
  /// objects that they were asked for is found with these, as a part of them.
  private List<Site> sites(FetchStep step, EntityPath path) {
    var found = new ArrayList<Site>();
    for (FetchStep earlier : steps.subList(0, step.id())) {
      switch (earlier) {
        case RootStep root -> add(found, Site.of(root, 0), root.at(), root.selections(), path);
        case EntityStep entities -> {
          for (int i = 0; i < entities.batches().size(); i++) {
            var batch = entities.batches().get(i);
            var selections = batch.cases().stream().flatMap(c -> c.selections().stream()).toList();
            for (EntityPath at : batch.paths()) {
              add(found, Site.of(entities, i), at, selections, path);
            }
          }
        }
        case NodesStep _ -> {}
      }
    }
    return found;
  }

  private static void add(
      List<Site> found, Site base, EntityPath at, List<Requested> selections, EntityPath path) {
    var length = at.segments().size();
    var segments = path.segments();
    if (length < segments.size() && segments.subList(0, length).equals(at.segments())) {
      var rest = segments.subList(length, segments.size());
      if (asks(selections, rest)) {
        var site = base;
        for (EntityPath.Segment segment : rest) {
          site = site.below(segment.key());
        }
        found.add(site);
      }
    }
  }

  private static boolean asks(List<Requested> selections, List<EntityPath.Segment> way) {
    return selections.stream()
        .anyMatch(requested ->
            switch (requested) {
              case RequestedField field ->
                  field.key().equals(way.getFirst().key())
                      && (way.size() == 1 || asks(field.selections(), way.subList(1, way.size())));
              case RequestedOn on -> asks(on.selections(), way);
            });
  }
}
