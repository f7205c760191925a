package org.khronika.gateway.projection;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.AnswerWalk;
import org.khronika.gateway.execution.Execution;
import org.khronika.gateway.execution.JoinedAnswer;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.OnType;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.supergraph.TypeReference;
import org.khronika.gateway.supergraph.TypeReference.ListOf;
import org.khronika.gateway.supergraph.TypeReference.Named;
import org.khronika.gateway.supergraph.TypeReference.NonNull;

/// Writes the client's answer: what was asked, in its order, out of what was fetched. Where a value
/// must not be null and is, what was written of its parent is taken back, up to the next place that
/// may be.
public final class Project {
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);
  private static final ResponseKey TYPENAME = new ResponseKey(Field.TYPENAME);

  private final JoinedAnswer answer;
  private final AnswerWalk walk;
  private final ClientErrors errors;
  private final JsonBytes bytes;

  private Project(Projection projection, Execution execution, int likelyLength) {
    this.answer = execution.answer();
    this.walk = new AnswerWalk(answer);
    this.errors = new ClientErrors(projection, execution.errors());
    this.bytes = new JsonBytes(likelyLength);
  }

  /// @param lengths of earlier answers that were projected like this
  public static JsonBytes project(
      Projection projection, Execution execution, AnswerLength lengths) {
    var fetched = execution.answer().bytes();
    var project = new Project(projection, execution, lengths.guess(fetched));
    project.bytes.putRaw("{\"data\":");
    if (!project.writeObject(projection)) {
      project.bytes.putRaw("null");
    }
    project.errors.write(project.bytes);
    project.bytes.put('}');
    lengths.learn(fetched, project.bytes.length());
    return project.bytes;
  }

  private boolean writeObject(Projection selection) {
    var onType = onType(selection);
    return onType == null
        ? selection.uniform()
            && !isHidden(selection)
            && writeFields(selection.onTypes().getFirst(), null)
        : writeFields(onType, onType.typename());
  }

  /// Which of the possible types the object is of; null where its subgraph does not say, or says
  /// one that clients do not know.
  private @Nullable OnType onType(Projection selection) {
    if (selection.isOfOneType()) {
      return selection.onTypes().getFirst();
    }
    var name = walk.leaf(TYPENAME);
    return name == JoinedAnswer.NONE
        ? null
        : selection.find(answer.json(name), JoinedAnswer.node(name));
  }

  private boolean isHidden(Projection selection) {
    if (selection.hidden().isEmpty()) {
      return false;
    }
    var name = walk.leaf(TYPENAME);
    return name != JoinedAnswer.NONE && selection.hides(answer.json(name), JoinedAnswer.node(name));
  }

  /// Whether the object could be written.
  private boolean writeFields(OnType fields, byte @Nullable [] typename) {
    var before = bytes.length();
    bytes.put('{');
    for (int i = 0; i < fields.size(); ) {
      var fitting = writeFittingFields(fields, i);
      if (fitting == 0 && !writeField(fields.field(i), i == 0, typename)) {
        bytes.cutTo(before);
        return false;
      }
      i += Math.max(1, fitting);
    }
    bytes.put('}');
    return true;
  }

  /// Writes as many of the fields from an index on as one of the object's parts has just so, side
  /// by side, and returns how many. They are copied in one range, and most of an answer is of this
  /// kind.
  private int writeFittingFields(OnType fields, int from) {
    for (int part = 0; part < walk.parts(); part++) {
      var json = walk.json(part);
      var limit = walk.limit(part);
      var first = walk.expected(part);
      var last = JsonDocument.NONE;
      var next = first;
      var i = from;
      while (i < fields.size() && next != limit && fits(fields.field(i), json, last, next)) {
        last = next;
        next = json.after(next);
        i++;
      }
      if (i > from) {
        if (from > 0) {
          bytes.put(',');
        }
        bytes.putMembers(json, fields.field(from).key().member(), first, last);
        walk.expect(part, next);
        return i - from;
      }
    }
    return 0;
  }

  /// @param before the member before, if it belongs to the same range
  private static boolean fits(ProjectedField field, JsonDocument json, int before, int member) {
    var name = field.key().member();
    return field instanceof ProjectedField.Value value
        && (before == JsonDocument.NONE
            ? json.isNamedPlainly(member, name)
            : json.isNamedRightAfter(before, member, name))
        && (json.fits(member, value.shape()) || (value.mayBeNull() && json.isNull(member)));
  }

  private boolean writeField(ProjectedField field, boolean first, byte @Nullable [] typename) {
    bytes.putName(field.key().member(), first);
    return switch (field) {
      case ProjectedField.Typename _ -> writeName(typename);
      case ProjectedField.Withheld withheld -> refuse(withheld);
      case ProjectedField.Value value -> writeField(value);
    };
  }

  private boolean writeName(byte @Nullable [] typename) {
    if (typename == null) {
      return false;
    }
    bytes.put(typename);
    return true;
  }

  private boolean refuse(ProjectedField.Withheld field) {
    errors.reportWithheld(walk.path(), field.key());
    bytes.put(NULL);
    return !(field.type() instanceof NonNull);
  }

  /// Whether the field could be written as its type wants it: not, where it would be null and must
  /// not be.
  private boolean writeField(ProjectedField.Value field) {
    if (writeNullable(field)) {
      return true;
    }
    if (field.type() instanceof NonNull) {
      reportNull(field);
      return false;
    }
    bytes.put(NULL);
    return true;
  }

  /// Whether the field's value could be written, and is not null.
  private boolean writeNullable(ProjectedField.Value field) {
    var type = field.type() instanceof NonNull(var nullable) ? nullable : field.type();
    if (field.selection() == null && type instanceof Named) {
      var value = walk.leaf(field.source());
      if (value == JoinedAnswer.NONE) {
        return false;
      }
      if (!writeLeaf(value, field)) {
        reportInvalid(pathOf(field), value, field);
        return false;
      }
      return true;
    }
    if (!walk.enter(field.source())) {
      return false;
    }
    var written = writeFitting(walk.first(), field.shape()) || writeEntered(type, field);
    walk.leave();
    return written;
  }

  /// Writes a value, of its parts the first, if that is just what is wanted.
  private boolean writeFitting(long value, Shape shape) {
    var json = answer.json(value);
    var node = JoinedAnswer.node(value);
    if (!json.fits(node, shape)) {
      return false;
    }
    bytes.putValue(json, node);
    return true;
  }

  private boolean writeEntered(TypeReference nullable, ProjectedField.Value field) {
    var selection = field.selection();
    var written =
        switch (nullable) {
          case ListOf(var element) when walk.kind() == Kind.ARRAY -> writeList(element, field);
          case Named _ when walk.kind() == Kind.OBJECT && selection != null ->
              writeObject(selection);
          case ListOf _, Named _ -> {
            errors.reportInvalid(walk.path(), answer.subgraph(walk.first()));
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
    var first = true;
    for (var more = walk.firstElement(); more; more = walk.nextElement()) {
      if (!first) {
        bytes.put(',');
      }
      first = false;
      if (!writeElement(nullable, field)) {
        if (elementType instanceof NonNull) {
          errors.reportNull(walk.elementPath());
          bytes.cutTo(before);
          return false;
        }
        bytes.put(NULL);
      }
    }
    bytes.put(']');
    return true;
  }

  private boolean writeElement(TypeReference nullable, ProjectedField.Value field) {
    if (field.selection() == null && nullable instanceof Named) {
      var value = walk.element();
      if (answer.isNull(value)) {
        return false;
      }
      if (!writeLeaf(value, field)) {
        reportInvalid(walk.elementPath(), value, field);
        return false;
      }
      return true;
    }
    if (field.selection() != null && writeFitting(walk.element(), field.selection().shape())) {
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
  private boolean writeLeaf(long value, ProjectedField.Value field) {
    var json = answer.json(value);
    var node = JoinedAnswer.node(value);
    if (!field.leaf().allows(json, node)) {
      return false;
    }
    bytes.putValue(json, node);
    return true;
  }

  /// Of a value that clients do not know they are not told that there is one.
  private void reportInvalid(List<Object> path, long value, ProjectedField.Value field) {
    if (!field.leaf().hides(answer.json(value), JoinedAnswer.node(value))) {
      errors.reportInvalid(path, answer.subgraph(value));
    }
  }

  private List<Object> pathOf(ProjectedField.Value field) {
    var path = walk.path();
    path.add(field.source().name());
    return path;
  }

  /// An entity that its subgraph does not know has no fields there: then it is the entity that is
  /// null, not they, and that is no error.
  private void reportNull(ProjectedField.Value field) {
    if (walk.has(field.source()) || !walk.isAbsentSomewhere()) {
      errors.reportNull(pathOf(field));
    }
  }
}
