package org.khronika.gateway.projection;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.AnswerError;
import org.khronika.gateway.execution.Execution;
import org.khronika.gateway.execution.JoinedAnswer;
import org.khronika.gateway.execution.JoinedAnswer.Value;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
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
  private final List<AnswerError> errors;
  private final ReportedPaths reported;
  private final JsonBytes bytes = new JsonBytes(8192);
  private final List<Object> path = new ArrayList<>();

  private Project(Execution execution) {
    this.answer = execution.answer();
    this.errors = new ArrayList<>(execution.errors());
    this.reported = new ReportedPaths(errors);
  }

  public static byte[] project(Projection projection, Execution execution) {
    var project = new Project(execution);
    project.bytes.putRaw("{\"data\":");
    if (!project.writeRoot(projection)) {
      project.bytes.putRaw("null");
    }
    if (!project.errors.isEmpty()) {
      project.bytes.putRaw(",\"errors\":");
      WriteErrors.write(project.errors, project.bytes);
    }
    return project.bytes.put('}').toByteArray();
  }

  private boolean writeRoot(Projection selection) {
    var before = bytes.length();
    bytes.put('{');
    for (ProjectedField field : selection.anyFields()) {
      var written =
          switch (field) {
            case ProjectedField.Typename typename -> writeName(typename, selection.type());
            case ProjectedField.Value value ->
                writeField(value, answer.rootMember(value.source().utf8()));
          };
      if (!written) {
        bytes.cutTo(before);
        return false;
      }
    }
    return end(before, '}');
  }

  private boolean writeObject(Value object, Projection selection) {
    var type = typeOf(object, selection);
    if (type == null && !selection.uniform()) {
      return false;
    }
    var before = bytes.length();
    bytes.put('{');
    for (ProjectedField field : type == null ? selection.anyFields() : selection.fieldsOf(type)) {
      var written =
          switch (field) {
            case ProjectedField.Typename typename -> writeName(typename, type);
            case ProjectedField.Value value -> writeMember(value, object);
          };
      if (!written) {
        bytes.cutTo(before);
        return false;
      }
    }
    return end(before, '}');
  }

  /// Which of the possible types the object is of; null where its subgraph does not say, or says
  /// one that clients do not know.
  private @Nullable String typeOf(Value object, Projection selection) {
    var possible = selection.fieldsByType();
    if (possible.size() == 1) {
      return possible.firstEntry().getKey();
    }
    var type = answer.typename(object);
    return type != null && possible.containsKey(type) ? type : null;
  }

  private boolean writeName(ProjectedField.Typename field, @Nullable String type) {
    if (type == null) {
      return false;
    }
    writeKey(field.key());
    bytes.putString(type).put(',');
    return true;
  }

  /// An entity that its subgraph does not know has no fields there: then it is the entity that is
  /// null, not they.
  private boolean writeMember(ProjectedField.Value field, Value object) {
    var value = answer.member(object, field.source().utf8());
    if (value == null
        && object.document().isAbsent(object.node())
        && field.type() instanceof NonNull) {
      return false;
    }
    return writeField(field, value);
  }

  private boolean writeField(ProjectedField.Value field, @Nullable Value value) {
    writeKey(field.key());
    path.addLast(field.key().name());
    var written = writeValue(value, field.type(), field.selection());
    path.removeLast();
    bytes.put(',');
    return written;
  }

  private void writeKey(ResponseKey key) {
    bytes.put('"').put(key.utf8()).put('"').put(':');
  }

  /// Whether the value could be written as its type wants it: not, where it would be null and must
  /// not be.
  private boolean writeValue(
      @Nullable Value value, TypeReference type, @Nullable Projection selection) {
    if (type instanceof NonNull(var nullable)) {
      if (value != null && !value.isNull() && writeNullable(value, nullable, selection)) {
        return true;
      }
      reportNull();
      return false;
    }
    if (value == null || value.isNull() || !writeNullable(value, type, selection)) {
      bytes.putRaw("null");
    }
    return true;
  }

  private boolean writeNullable(Value value, TypeReference type, @Nullable Projection selection) {
    var json = value.document().json();
    return switch (type) {
      case ListOf(var element) ->
          json.kind(value.node()) == Kind.ARRAY && writeList(value, element, selection);
      case Named _ -> {
        if (selection == null) {
          bytes.putValue(json, value.node());
          yield true;
        }
        yield json.kind(value.node()) == Kind.OBJECT && writeObject(value, selection);
      }
      case NonNull _ -> throw new IllegalStateException("a non-null type wraps a nullable one");
    };
  }

  private boolean writeList(Value list, TypeReference elementType, @Nullable Projection selection) {
    var json = list.document().json();
    var before = bytes.length();
    bytes.put('[');
    var index = 0;
    for (int element = json.firstElement(list.node());
        element != JsonDocument.NONE;
        element = json.nextElement(list.node(), element)) {
      path.addLast(index++);
      var written = writeValue(new Value(list.document(), element), elementType, selection);
      path.removeLast();
      if (!written) {
        bytes.cutTo(before);
        return false;
      }
      bytes.put(',');
    }
    return end(before, ']');
  }

  /// Closes what began at `start`; every part was written with a comma behind it.
  private boolean end(int start, char closing) {
    if (bytes.length() > start + 1) {
      bytes.cutTo(bytes.length() - 1);
    }
    bytes.put(closing);
    return true;
  }

  /// Adds an error, unless one is there that accounts for this null: a subgraph's, or that of a
  /// value below.
  private void reportNull() {
    if (reported.explain(path)) {
      return;
    }
    var error =
        new AnswerError(
            "A value that must not be null was not answered.", path, "NULL_IN_NON_NULL_FIELD", "");
    errors.add(error);
    reported.add(error.path());
  }
}
