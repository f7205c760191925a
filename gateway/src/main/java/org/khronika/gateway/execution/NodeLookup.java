package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.plan.NodeField.Name;
import org.khronika.gateway.supergraph.Nodes;

/// The question whether a subgraph has a thing of an id, and what came of it.
final class NodeLookup {
  private final Name name;
  private final String id;
  private final List<AnswerError> errors = new ArrayList<>();
  private @Nullable Found found;

  NodeLookup(Name name, String id) {
    this.name = name;
    this.id = id;
  }

  /// What a subgraph has.
  ///
  /// @param type the object type, whatever name it was asked for by
  /// @param id where the id stands in the subgraph's answer
  record Found(String type, JsonDocument json, int id) {}

  String graph() {
    return name.graph();
  }

  String id() {
    return id;
  }

  void write(JsonBytes representations) {
    representations
        .put('{')
        .putString(Field.TYPENAME)
        .put(':')
        .putString(name.type())
        .put(',')
        .putString(Nodes.ID)
        .put(':')
        .putString(id)
        .put('}');
  }

  void find(Found what) {
    found = what;
  }

  void fail(AnswerError error) {
    errors.add(error);
  }

  @Nullable Found found() {
    return found;
  }

  /// Why it is not known whether there is such a thing, without paths.
  List<AnswerError> errors() {
    return errors;
  }
}
