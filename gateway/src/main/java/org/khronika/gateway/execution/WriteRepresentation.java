package org.khronika.gateway.execution;

import java.util.List;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.plan.Representation;

/// Writes how the object at hand is named to a subgraph.
final class WriteRepresentation {
  private final AnswerWalk walk;
  private final JsonBytes bytes;

  private WriteRepresentation(AnswerWalk walk, JsonBytes bytes) {
    this.walk = walk;
    this.bytes = bytes;
  }

  /// @return false when something is missing that must be there: then the subgraph cannot be asked,
  ///   and what was written is of no use
  static boolean write(Representation representation, AnswerWalk walk, JsonBytes bytes) {
    bytes.put(representation.start());
    if (!new WriteRepresentation(walk, bytes).writeFields(representation.fields(), true)) {
      return false;
    }
    bytes.put('}');
    return true;
  }

  private boolean writeFields(List<Representation.Field> fields, boolean begun) {
    var separate = begun;
    for (int i = 0; i < fields.size(); i++) { // without an iterator for every object
      var field = fields.get(i);
      if (isOf(field.onTypes(), walk)) {
        bytes.putName(field.name().member(), !separate);
        separate = true;
        if (!(field.children().isEmpty() ? writeLeaf(field) : writeComposite(field))) {
          return false;
        }
      }
    }
    return true;
  }

  /// Whether the object at hand says that it is of one of these types; there is nothing to be said
  /// where none is named.
  static boolean isOf(List<String> types, AnswerWalk walk) {
    if (types.isEmpty()) {
      return true;
    }
    var type = walk.typename();
    return type != null && types.contains(type);
  }

  private boolean writeLeaf(Representation.Field field) {
    var value = walk.leaf(field.key());
    if (value == JoinedAnswer.NONE) {
      return writeNull(field);
    }
    bytes.putValue(walk.answer().json(value), JoinedAnswer.node(value));
    return true;
  }

  private boolean writeComposite(Representation.Field field) {
    if (!walk.enter(field.key())) {
      return writeNull(field);
    }
    var written = writeValue(field);
    walk.leave();
    return written;
  }

  private boolean writeNull(Representation.Field field) {
    bytes.putRaw("null");
    return field.mayBeNull();
  }

  private boolean writeValue(Representation.Field field) {
    return switch (walk.kind()) {
      case OBJECT -> {
        bytes.put('{');
        var written = writeFields(field.children(), false);
        bytes.put('}');
        yield written;
      }
      case ARRAY -> writeList(field);
      case STRING, NUMBER, BOOLEAN, NULL -> writeNull(field);
    };
  }

  private boolean writeList(Representation.Field field) {
    bytes.put('[');
    var first = true;
    for (var more = walk.firstElement(); more; more = walk.nextElement()) {
      if (!first) {
        bytes.put(',');
      }
      first = false;
      if (walk.enterElement()) {
        var written = writeValue(field);
        walk.leave();
        if (!written) {
          return false;
        }
      } else {
        bytes.putRaw("null");
      }
    }
    bytes.put(']');
    return true;
  }
}
