package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.execution.EntityList.Slice;
import org.khronika.gateway.execution.ReadSubgraphAnswer.Failure;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.plan.SubgraphOperation;
import org.khronika.gateway.supergraph.Subgraph;

/// Joins the answer to a request for entities: each is added to all objects that it was asked for.
final class JoinEntities {
  private static final String ENTITIES = "_entities";

  private final ReadSubgraphAnswer reader;
  private final List<Slice> slices;
  private final JoinedAnswer answer;
  private final long order;

  /// @param asked what the subgraph was sent
  /// @param slices what was asked for in the request, by batch
  /// @param order where the request stands among those of the plan
  JoinEntities(
      Subgraph subgraph,
      SubgraphOperation asked,
      List<Slice> slices,
      JoinedAnswer answer,
      long order) {
    this.reader = new ReadSubgraphAnswer(subgraph, asked);
    this.slices = slices;
    this.answer = answer;
    this.order = order;
  }

  List<AnswerError> join(SubgraphAnswer arrived) {
    return switch (reader.read(arrived)) {
      case ReadSubgraphAnswer.Failed failed -> failures(failed.failure(), slices);
      case ReadSubgraphAnswer.Read read -> join(read);
    };
  }

  private List<AnswerError> join(ReadSubgraphAnswer.Read read) {
    var document = reader.add(read, answer, order);
    var errors = new ArrayList<>(reader.errors(read.json(), this::clientPaths));
    var mustAnswer = errors.isEmpty();
    for (Slice slice : slices) {
      errors.addAll(join(slice, read, document, mustAnswer));
    }
    return errors;
  }

  /// The batch must be answered by as many entities as were asked for. Where the subgraph reports
  /// errors, it may leave the batch out.
  private List<AnswerError> join(
      Slice slice, ReadSubgraphAnswer.Read read, int document, boolean mustAnswer) {
    var json = read.json();
    var list = read.hasData() ? json.member(read.data(), slice.list().member()) : JsonDocument.NONE;
    if (list == JsonDocument.NONE || json.isNull(list)) {
      return mustAnswer ? invalid(slice) : List.of();
    }
    if (json.kind(list) != Kind.ARRAY || count(json, list) != slice.size()) {
      return invalid(slice);
    }
    var errors = new ArrayList<AnswerError>();
    var entities = new long[slice.size()];
    var element = json.firstElement(list);
    for (int i = 0; i < entities.length; i++) {
      entities[i] = JoinedAnswer.value(document, element);
      if (json.kind(element) != Kind.OBJECT && !json.isNull(element)) {
        errors.addAll(invalid(slice.only(i)));
      }
      element = json.nextElement(list, element);
    }
    slice.list().join(entities, slice.from());
    return errors;
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

  private List<AnswerError> invalid(Slice slice) {
    answer.loseSites();
    return failures(Failure.SUBGRAPH_ANSWER_INVALID, List.of(slice));
  }

  private List<AnswerError> failures(Failure failure, List<Slice> broken) {
    return commonPlaces(broken).stream().map(place -> reader.error(failure, place)).toList();
  }

  private static List<List<Object>> commonPlaces(List<Slice> slices) {
    return slices.stream()
        .filter(slice -> slice.size() > 0)
        .map(slice -> slice.list().commonPlace(slice.from(), slice.to()))
        .distinct()
        .toList();
  }

  /// `["_e0", 2, "name"]` becomes the `name` of every object that the third representation stands
  /// for. A path that leads to none of them is that of all that was asked for.
  private List<List<Object>> clientPaths(List<Object> path) {
    for (Slice slice : slices) {
      if (!path.isEmpty() && isOf(slice, path.getFirst())) {
        return clientPaths(slice, path);
      }
    }
    return commonPlaces(slices);
  }

  /// Some subgraphs name the field, not its alias; that is clear where there is just one.
  private boolean isOf(Slice slice, Object step) {
    return step.equals(slice.list().key()) || (slices.size() == 1 && step.equals(ENTITIES));
  }

  private static List<List<Object>> clientPaths(Slice slice, List<Object> path) {
    if (path.size() < 2 || !(path.get(1) instanceof Integer index) || index >= slice.size()) {
      return commonPlaces(List.of(slice));
    }
    return slice.list().places(slice.from() + index).stream()
        .map(place -> below(place, path.subList(2, path.size())))
        .toList();
  }

  private static List<Object> below(List<Object> place, List<Object> path) {
    var joined = new ArrayList<>(place);
    joined.addAll(path);
    return joined;
  }
}
