package org.khronika.gateway.projection;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.execution.AnswerError;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.Projection;

/// The errors that the client is told of, at paths that it knows: those of the execution, and those
/// that turn up while the answer is written.
final class ClientErrors {
  private final ClientPaths clientPaths;
  private final List<AnswerError> errors = new ArrayList<>();
  private final ReportedPaths reported = new ReportedPaths();

  ClientErrors(Projection projection, List<AnswerError> ofExecution) {
    this.clientPaths = new ClientPaths(projection);
    for (AnswerError error : ofExecution) {
      add(error.at(clientPaths.of(error.path())));
    }
  }

  /// Writes them as a member of the answer, if there are any.
  void write(JsonBytes bytes) {
    if (!errors.isEmpty()) {
      bytes.putRaw(",\"errors\":");
      WriteErrors.write(errors, bytes);
    }
  }

  /// @param object where the object stands that has the field
  void reportWithheld(List<Object> object, ResponseKey key) {
    var path = new ArrayList<>(clientPaths.of(object));
    path.add(key.name());
    report(
        new AnswerError(
            "You may not have this field; ask for it with the credentials that it needs.",
            path,
            "UNAUTHORIZED_FIELD_OR_TYPE",
            ""));
  }

  void reportNull(List<Object> path) {
    report(
        new AnswerError(
            "A value that must not be null was not answered.",
            clientPaths.of(path),
            "NULL_IN_NON_NULL_FIELD",
            ""));
  }

  void reportInvalid(List<Object> path, String subgraph) {
    report(
        new AnswerError(
            "What was answered is no value of the field's type.",
            clientPaths.of(path),
            "INVALID_VALUE",
            subgraph));
  }

  /// Adds an error, unless one is there that accounts for this null: a subgraph's, or that of a
  /// value below.
  private void report(AnswerError error) {
    if (!reported.explain(error.path())) {
      add(error);
    }
  }

  private void add(AnswerError error) {
    if (errors.size() < AnswerError.MOST) {
      errors.add(error);
      reported.add(error.path());
    } else if (errors.size() == AnswerError.MOST) {
      errors.add(
          new AnswerError("There are more errors than are told.", List.of(), "MORE_ERRORS", ""));
    }
  }
}
