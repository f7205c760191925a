package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Representation;
import org.khronika.gateway.plan.SharedField;
import org.khronika.gateway.planner.FetchNode.Subject;
import org.khronika.gateway.planner.FetchStep.Batch;
import org.khronika.gateway.planner.FetchStep.Case;

/// Sorts the nodes of one request into lists of entities: those of one path are one list, unless
/// one object is named in two ways; where the same is asked at several paths, they share a list.
final class MakeBatches {
  private final SequencedMap<EntityPath, List<List<Draft>>> listsByPath = new LinkedHashMap<>();

  private MakeBatches() {}

  private record Draft(
      Representation representation, Selections selections, List<SharedField> shared) {

    boolean names(Representation other) {
      return representation.typename().equals(other.typename())
          && representation.fields().equals(other.fields());
    }

    /// Whether an object may be meant by both.
    boolean overlaps(Representation other) {
      return representation.onTypes().isEmpty()
          || other.onTypes().isEmpty()
          || !Collections.disjoint(representation.onTypes(), other.onTypes());
    }

    Case finish() {
      return new Case(representation, selections.requested());
    }
  }

  private record Content(List<Case> cases, List<SharedField> shared) {}

  static List<Batch> make(List<FetchNode> nodes) {
    var batches = new MakeBatches();
    for (FetchNode node : nodes) {
      if (node.subject() instanceof Subject.Entities(var representation)) {
        batches.add(node, representation);
      }
    }
    return batches.finish();
  }

  private void add(FetchNode node, Representation representation) {
    var selections = new Selections();
    selections.add(node.selections());
    var draft =
        new Draft(representation, selections, MakeSteps.shared(node.selections(), node.keys()));
    var lists = listsByPath.computeIfAbsent(node.path(), path -> new ArrayList<>());
    for (List<Draft> list : lists) {
      if (join(list, draft)) {
        return;
      }
    }
    lists.add(new ArrayList<>(List.of(draft)));
  }

  private static boolean join(List<Draft> list, Draft draft) {
    var representation = draft.representation;
    for (int i = 0; i < list.size(); i++) {
      var other = list.get(i);
      if (other.names(representation)
          && other.representation.onTypes().equals(representation.onTypes())) {
        other.selections.add(draft.selections);
        list.set(i, new Draft(representation, other.selections, union(other, draft)));
        return true;
      }
    }
    if (list.stream().anyMatch(other -> other.overlaps(representation))) {
      return false;
    }
    for (int i = 0; i < list.size(); i++) {
      var other = list.get(i);
      if (other.names(representation)
          && other.selections.requested().equals(draft.selections.requested())) {
        var onTypes = new ArrayList<>(other.representation.onTypes());
        onTypes.addAll(representation.onTypes());
        list.set(
            i,
            new Draft(
                new Representation(onTypes, representation.typename(), representation.fields()),
                other.selections,
                union(other, draft)));
        return true;
      }
    }
    list.add(draft);
    return true;
  }

  private static List<SharedField> union(Draft one, Draft other) {
    var union = new LinkedHashSet<>(one.shared);
    union.addAll(other.shared);
    return List.copyOf(union);
  }

  private List<Batch> finish() {
    var pathsByContent = new LinkedHashMap<Content, List<EntityPath>>();
    listsByPath.forEach((path, lists) ->
        lists.forEach(list -> {
          var shared = new LinkedHashSet<SharedField>();
          list.forEach(draft -> shared.addAll(draft.shared));
          pathsByContent
              .computeIfAbsent(
                  new Content(list.stream().map(Draft::finish).toList(), List.copyOf(shared)),
                  content -> new ArrayList<>())
              .add(path);
        }));
    return pathsByContent.entrySet().stream()
        .map(entry -> new Batch(entry.getValue(), entry.getKey().cases(), entry.getKey().shared()))
        .toList();
  }
}
