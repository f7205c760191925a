package org.khronika.gateway.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.AnswerError;
import org.khronika.gateway.execution.AnswerWalk;
import org.khronika.gateway.execution.Execution;
import org.khronika.gateway.execution.JoinedAnswer;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.supergraph.TypeReference;
import org.khronika.gateway.supergraph.TypeReference.ListOf;
import org.khronika.gateway.supergraph.TypeReference.Named;
import org.khronika.gateway.supergraph.TypeReference.NonNull;

/// Writes the client's answer: what was asked, in its order, out of what was fetched. Where a value
/// must not be null and is, what was written of its parent is taken back, up to the next place that
/// may be.
public final class Project {
  private final JoinedAnswer answer;
  private final AnswerWalk walk;
  private final ClientPaths clientPaths;
  private final List<AnswerError> errors = new ArrayList<>();
  private final ReportedPaths reported = new ReportedPaths();
  private final JsonBytes bytes = new JsonBytes(8192);

  private Project(Projection projection, Execution execution) {
    this.answer = execution.answer();
    this.walk = new AnswerWalk(answer);
    this.clientPaths = new ClientPaths(projection);
    for (AnswerError error : execution.errors()) {
      report(error.at(clientPaths.of(error.path())));
    }
  }

  public static byte[] project(Projection projection, Execution execution) {
    var project = new Project(projection, execution);
    project.bytes.putRaw("{\"data\":");
    if (!project.writeFields(projection.anyFields(), projection.type())) {
      project.bytes.putRaw("null");
    }
    if (!project.errors.isEmpty()) {
      project.bytes.putRaw(",\"errors\":");
      WriteErrors.write(project.errors, project.bytes);
    }
    return project.bytes.put('}').toByteArray();
  }

  private boolean writeObject(Projection selection) {
    var type = typeOf(selection);
    if (type == null && !selection.uniform()) {
      return false;
    }
    return writeFields(type == null ? selection.anyFields() : selection.fieldsOf(type), type);
  }

  /// Which of the possible types the object is of; null where its subgraph does not say, or says
  /// one that clients do not know.
  private @Nullable String typeOf(Projection selection) {
    var possible = selection.fieldsByType();
    if (possible.size() == 1) {
      return possible.firstEntry().getKey();
    }
    var type = walk.typename();
    return type != null && possible.containsKey(type) ? type : null;
  }

  /// Whether the object could be written.
  private boolean writeFields(List<ProjectedField> fields, @Nullable String type) {
    var before = bytes.length();
    bytes.put('{');
    for (ProjectedField field : fields) {
      var written =
          switch (field) {
            case ProjectedField.Typename typename -> writeName(typename, type);
            case ProjectedField.Withheld withheld -> refuse(withheld);
            case ProjectedField.Value value -> writeField(value);
          };
      if (!written) {
        bytes.cutTo(before);
        return false;
      }
    }
    return end(before, '}');
  }

  private boolean writeName(ProjectedField.Typename field, @Nullable String type) {
    if (type == null) {
      return false;
    }
    writeKey(field.key());
    bytes.putString(type).put(',');
    return true;
  }

  private boolean refuse(ProjectedField.Withheld field) {
    writeKey(field.key());
    var path = new ArrayList<>(clientPaths.of(walk.path()));
    path.add(field.key().name());
    report(
        new AnswerError(
            "You may not have this field; ask for it with the credentials that it needs.",
            path,
            "UNAUTHORIZED_FIELD_OR_TYPE",
            ""));
    bytes.putRaw("null,");
    return !(field.type() instanceof NonNull);
  }

  private void writeKey(ResponseKey key) {
    bytes.put('"').put(key.utf8()).put('"').put(':');
  }

  /// Whether the field could be written as its type wants it: not, where it would be null and must
  /// not be.
  private boolean writeField(ProjectedField.Value field) {
    writeKey(field.key());
    if (writeNullable(field)) {
      bytes.put(',');
      return true;
    }
    if (field.type() instanceof NonNull) {
      reportNull(field);
      return false;
    }
    bytes.putRaw("null,");
    return true;
  }

  /// Whether the field's value could be written, and is not null.
  private boolean writeNullable(ProjectedField.Value field) {
    var type = field.type() instanceof NonNull(var nullable) ? nullable : field.type();
    if (field.selection() == null && type instanceof Named leaf) {
      var value = walk.leaf(field.source());
      if (value == JoinedAnswer.NONE || isNull(value)) {
        return false;
      }
      if (!writeLeaf(value, leaf, field)) {
        reportInvalid(pathOf(field));
        return false;
      }
      return true;
    }
    if (!walk.enter(field.source())) {
      return false;
    }
    var written = writeEntered(type, field);
    walk.leave();
    return written;
  }

  private boolean writeEntered(TypeReference nullable, ProjectedField.Value field) {
    var selection = field.selection();
    var written =
        switch (nullable) {
          case ListOf(var element) when walk.kind() == Kind.ARRAY -> writeList(element, field);
          case Named _ when walk.kind() == Kind.OBJECT && selection != null ->
              writeObject(selection);
          case ListOf _, Named _ -> {
            reportInvalid(walk.path());
            yield false;
          }
          case NonNull _ -> throw new IllegalStateException("a non-null type wraps a nullable one");
        };
    return written;
  }

  private boolean writeList(TypeReference elementType, ProjectedField.Value field) {
    var before = bytes.length();
    bytes.put('[');
    var nullable = elementType instanceof NonNull(var inner) ? inner : elementType;
    for (var more = walk.firstElement(); more; more = walk.nextElement()) {
      if (!writeElement(nullable, field)) {
        if (elementType instanceof NonNull) {
          reportNull(walk.elementPath());
          bytes.cutTo(before);
          return false;
        }
        bytes.putRaw("null");
      }
      bytes.put(',');
    }
    return end(before, ']');
  }

  private boolean writeElement(TypeReference nullable, ProjectedField.Value field) {
    if (field.selection() == null && nullable instanceof Named leaf) {
      var value = walk.element();
      if (isNull(value)) {
        return false;
      }
      if (!writeLeaf(value, leaf, field)) {
        reportInvalid(walk.elementPath());
        return false;
      }
      return true;
    }
    if (!walk.enterElement()) {
      return false;
    }
    var written = writeEntered(nullable, field);
    walk.leave();
    return written;
  }

  /// Whether the value is one of the leaf's type.
  private boolean writeLeaf(long value, Named type, ProjectedField.Value field) {
    var json = answer.json(value);
    var node = JoinedAnswer.node(value);
    if (!LeafValues.isOf(type, field.enumValues(), json, node)) {
      return false;
    }
    bytes.putValue(json, node);
    return true;
  }

  private boolean isNull(long value) {
    return answer.json(value).isNull(JoinedAnswer.node(value));
  }

  /// Closes what began at `start`; every part was written with a comma behind it.
  private boolean end(int start, char closing) {
    if (bytes.length() > start + 1) {
      bytes.cutTo(bytes.length() - 1);
    }
    bytes.put(closing);
    return true;
  }

  private List<Object> pathOf(ProjectedField.Value field) {
    var path = walk.path();
    path.add(field.source().name());
    return path;
  }

  /// An entity that its subgraph does not know has no fields there: then it is the entity that is
  /// null, not they, and that is no error.
  private void reportNull(ProjectedField.Value field) {
    if (walk.leaf(field.source()) != JoinedAnswer.NONE || !walk.isAbsentSomewhere()) {
      reportNull(pathOf(field));
    }
  }

  private void reportNull(List<Object> path) {
    report(path, "A value that must not be null was not answered.", "NULL_IN_NON_NULL_FIELD");
  }

  private void reportInvalid(List<Object> path) {
    report(path, "What was answered is no value of the field's type.", "INVALID_VALUE");
  }

  /// Adds an error, unless one is there that accounts for this null: a subgraph's, or that of a
  /// value below.
  private void report(List<Object> path, String message, String code) {
    var clientPath = clientPaths.of(path);
    if (!reported.explain(clientPath)) {
      report(new AnswerError(message, clientPath, code, ""));
    }
  }

  private void report(AnswerError error) {
    errors.add(error);
    reported.add(error.path());
  }
}
