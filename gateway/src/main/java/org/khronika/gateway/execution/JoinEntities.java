package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.execution.EntityList.Target;
import org.khronika.gateway.execution.JoinedAnswer.Value;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Failure;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.supergraph.Subgraph;

/// Joins the answer to a request for entities: each is added to all objects that it was asked for.
final class JoinEntities {
  private final ReadSubgraphAnswer reader;
  private final Fetch.Entities fetch;
  private final List<EntityList> lists;

  JoinEntities(Subgraph subgraph, Fetch.Entities fetch, List<EntityList> lists) {
    this.reader = new ReadSubgraphAnswer(subgraph);
    this.fetch = fetch;
    this.lists = lists;
  }

  List<AnswerError> join(SubgraphAnswer arrived) {
    return switch (reader.read(arrived)) {
      case ReadSubgraphAnswer.Failed failed -> failures(failed.failure(), lists);
      case ReadSubgraphAnswer.Read read -> join(read);
    };
  }

  private List<AnswerError> join(ReadSubgraphAnswer.Read read) {
    var errors = new ArrayList<>(reader.errors(read.document().json(), this::clientPaths));
    var mustAnswer = errors.isEmpty();
    var broken = new ArrayList<EntityList>();
    for (int batch = 0; batch < lists.size(); batch++) {
      if (!join(batch, read, mustAnswer)) {
        broken.add(lists.get(batch));
      }
    }
    errors.addAll(failures(Failure.SUBGRAPH_ANSWER_INVALID, broken));
    return errors;
  }

  /// Whether the batch was answered as it must be: by as many entities as were asked for. Where the
  /// subgraph reports errors, it may leave the batch out.
  private boolean join(int batch, ReadSubgraphAnswer.Read read, boolean mustAnswer) {
    var json = read.document().json();
    var targets = lists.get(batch).targets();
    var entities =
        read.hasData()
            ? json.member(read.data(), fetch.batches().get(batch).key().utf8())
            : JsonDocument.NONE;
    if (entities == JsonDocument.NONE || json.isNull(entities)) {
      return !mustAnswer;
    }
    if (json.kind(entities) != Kind.ARRAY || count(json, entities) != targets.size()) {
      return false;
    }
    var entity = json.firstElement(entities);
    for (List<Target> sameEntity : targets) {
      join(read.document(), entity, sameEntity);
      entity = json.nextElement(entities, entity);
    }
    return true;
  }

  private static int count(JsonDocument json, int array) {
    var count = 0;
    for (int element = json.firstElement(array);
        element != JsonDocument.NONE;
        element = json.nextElement(array, element)) {
      count++;
    }
    return count;
  }

  private static void join(AnswerDocument document, int entity, List<Target> targets) {
    for (Target target : targets) {
      Value object = target.object();
      if (document.json().kind(entity) == Kind.OBJECT) {
        object.document().add(object.node(), document, entity);
      } else {
        object.document().markAbsent(object.node());
      }
    }
  }

  private List<AnswerError> failures(Failure failure, List<EntityList> broken) {
    return broken.stream()
        .filter(list -> !list.isEmpty())
        .map(list -> reader.error(failure, Position.common(list.positions())))
        .distinct()
        .toList();
  }

  /// `["_e0", 2, "name"]` becomes the `name` of every object that the third representation stands
  /// for.
  private List<List<Object>> clientPaths(List<Object> path) {
    for (int batch = 0; batch < lists.size(); batch++) {
      var targets = lists.get(batch).targets();
      if (path.size() >= 2
          && path.get(0).equals(fetch.batches().get(batch).key().name())
          && path.get(1) instanceof Integer index
          && index < targets.size()) {
        return targets.get(index).stream().map(target -> joined(target.position(), path)).toList();
      }
    }
    return lists.stream()
        .filter(list -> !list.isEmpty())
        .map(list -> Position.common(list.positions()))
        .distinct()
        .toList();
  }

  private static List<Object> joined(Position position, List<Object> path) {
    var joined = new ArrayList<>(Position.path(position));
    joined.addAll(path.subList(2, path.size()));
    return joined;
  }
}
