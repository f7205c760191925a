package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.NodeLookup.Found;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.NodeField;
import org.khronika.gateway.plan.NodeField.Name;

/// Writes what was found by its id: type and id, or null. What one subgraph has is found, whatever
/// became of the others; where none has it, the failures of those that might are told.
final class WriteFoundNodes {
  private static final String AMBIGUOUS = "AMBIGUOUS_ID";

  private final Lookups lookups;
  private final JsonBytes bytes = new JsonBytes(256);
  private final List<AnswerError> errors = new ArrayList<>();
  private boolean begun;

  WriteFoundNodes(Lookups lookups) {
    this.lookups = lookups;
  }

  /// What came of the questions that were asked.
  @FunctionalInterface
  interface Lookups {
    @Nullable NodeLookup find(Name name, String id);
  }

  /// With paths from the root type.
  List<AnswerError> errors() {
    return errors;
  }

  byte[] finish() {
    return (begun ? bytes : bytes.put('{')).put('}').toByteArray();
  }

  void write(NodeField field, List<String> ids) {
    bytes.put(begun ? ',' : '{').putString(field.key().name()).put(':');
    begun = true;
    var unknown = new LinkedHashMap<AnswerError, List<List<Object>>>();
    if (field.isList()) {
      bytes.put('[');
      for (int i = 0; i < ids.size(); i++) {
        if (i > 0) {
          bytes.put(',');
        }
        write(field, ids.get(i), List.of(field.key().name(), i), unknown);
      }
      bytes.put(']');
    } else {
      write(field, ids.getFirst(), List.of(field.key().name()), unknown);
    }
    unknown.forEach((error, paths) ->
        errors.add(error.at(paths.size() == 1 ? paths.getFirst() : List.of(field.key().name()))));
  }

  private void write(
      NodeField field,
      String id,
      List<Object> path,
      SequencedMap<AnswerError, List<List<Object>>> unknown) {
    var found = new LinkedHashMap<String, Found>();
    var failures = new ArrayList<AnswerError>();
    for (Name name : field.names()) {
      var lookup = lookups.find(name, id);
      if (lookup != null) {
        var what = lookup.found();
        if (what == null) {
          failures.addAll(lookup.errors());
        } else if (field.idKeys().containsKey(what.type())) {
          found.putIfAbsent(what.type(), what);
        }
      }
    }
    if (found.size() == 1) {
      write(field, found.firstEntry().getValue());
      return;
    }
    bytes.putRaw("null");
    if (found.isEmpty()) {
      failures.forEach(error -> unknown.computeIfAbsent(error, _ -> new ArrayList<>()).add(path));
    } else {
      errors.add(ambiguous(id, found, path));
    }
  }

  private void write(NodeField field, Found found) {
    bytes.put('{').putString(Field.TYPENAME).put(':').putString(found.type());
    for (ResponseKey key : field.idKeys().getOrDefault(found.type(), List.of())) {
      bytes.put(',').putString(key.name()).put(':').putValue(found.json(), found.id());
    }
    bytes.put('}');
  }

  private static AnswerError ambiguous(
      String id, SequencedMap<String, Found> found, List<Object> path) {
    var types = found.sequencedKeySet().stream().collect(Collectors.joining(", "));
    return new AnswerError(
        "Several things have the id " + id + " (" + types + "): ask for one of them by a fragment.",
        path,
        AMBIGUOUS,
        "");
  }
}
