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
/// one object is named in two ways, or the subgraph knows by one name what it is asked differently;
/// where the same is asked at several paths, they share a list.
final class MakeBatches {
  private final SequencedMap<EntityPath, List<Draft>> draftsByPath = new LinkedHashMap<>();

  private MakeBatches() {}

  private record Draft(
      Representation representation, Selections selections, List<SharedField> shared) {

    boolean names(Representation other) {
      return representation.typename().equals(other.typename())
          && representation.fields().equals(other.fields());
    }

    boolean asksLike(Draft other) {
      return selections.requested().equals(other.selections.requested());
    }

    /// Whether both can be in one list: no object may be meant by both, and what is asked of a type
    /// is asked of everything in the list that the subgraph takes for that type.
    boolean fits(Draft other) {
      return !overlaps(other.representation)
          && (asksLike(other)
              || !representation.typename().equals(other.representation.typename()));
    }

    private boolean overlaps(Representation other) {
      return representation.onTypes().isEmpty()
          || other.onTypes().isEmpty()
          || !Collections.disjoint(representation.onTypes(), other.onTypes());
    }

    /// The same, asked of the types of both.
    Draft and(Draft other) {
      var onTypes = new ArrayList<>(representation.onTypes());
      onTypes.addAll(other.representation.onTypes());
      return new Draft(
          new Representation(onTypes, representation.typename(), representation.fields()),
          selections,
          union(shared, other.shared));
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
    var drafts = draftsByPath.computeIfAbsent(node.path(), path -> new ArrayList<>());
    var shared = MakeSteps.shared(node.selections(), node.keys());
    for (int i = 0; i < drafts.size(); i++) {
      var other = drafts.get(i);
      if (other.names(representation)
          && other.representation.onTypes().equals(representation.onTypes())) {
        other.selections.add(node.selections());
        drafts.set(i, new Draft(representation, other.selections, union(other.shared, shared)));
        return;
      }
    }
    var selections = new Selections();
    selections.add(node.selections());
    drafts.add(new Draft(representation, selections, shared));
  }

  private static List<List<Draft>> lists(List<Draft> drafts) {
    var lists = new ArrayList<List<Draft>>();
    for (Draft draft : drafts) {
      lists.stream()
          .filter(list -> list.stream().allMatch(draft::fits))
          .findFirst()
          .ifPresentOrElse(
              list -> join(list, draft), () -> lists.add(new ArrayList<>(List.of(draft))));
    }
    return lists;
  }

  private static void join(List<Draft> list, Draft draft) {
    for (int i = 0; i < list.size(); i++) {
      var other = list.get(i);
      if (other.names(draft.representation) && other.asksLike(draft)) {
        list.set(i, other.and(draft));
        return;
      }
    }
    list.add(draft);
  }

  private static List<SharedField> union(List<SharedField> one, List<SharedField> other) {
    var union = new LinkedHashSet<>(one);
    union.addAll(other);
    return List.copyOf(union);
  }

  private List<Batch> finish() {
    var pathsByContent = new LinkedHashMap<Content, List<EntityPath>>();
    draftsByPath.forEach((path, drafts) ->
        lists(drafts)
            .forEach(list -> {
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
