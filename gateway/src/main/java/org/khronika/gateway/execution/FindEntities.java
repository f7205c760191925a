package org.khronika.gateway.execution;

import java.util.function.BiConsumer;
import org.khronika.gateway.execution.JoinedAnswer.Value;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.plan.EntityPath;

/// Walks a path through a joined answer to the objects at its end.
final class FindEntities {
  private final JoinedAnswer answer;
  private final EntityPath path;
  private final BiConsumer<Value, Position> found;

  private FindEntities(JoinedAnswer answer, EntityPath path, BiConsumer<Value, Position> found) {
    this.answer = answer;
    this.path = path;
    this.found = found;
  }

  /// Calls back with every object at the path and where it stands.
  static void find(JoinedAnswer answer, EntityPath path, BiConsumer<Value, Position> found) {
    var key = path.segments().getFirst().key();
    var value = answer.rootMember(key.utf8());
    if (value != null) {
      new FindEntities(answer, path, found).walk(value, 1, new Position(null, key.name()));
    }
  }

  private void walk(Value value, int depth, Position position) {
    switch (value.document().json().kind(value.node())) {
      case ARRAY -> walkElements(value, depth, position);
      case OBJECT -> {
        if (depth == path.segments().size()) {
          found.accept(value, position);
          return;
        }
        var segment = path.segments().get(depth);
        if (segment.onType().isEmpty() || segment.onType().equals(answer.typename(value))) {
          var member = answer.member(value, segment.key().utf8());
          if (member != null) {
            walk(member, depth + 1, new Position(position, segment.key().name()));
          }
        }
      }
      case STRING, NUMBER, BOOLEAN, NULL -> {}
    }
  }

  private void walkElements(Value array, int depth, Position position) {
    var json = array.document().json();
    var index = 0;
    for (int element = json.firstElement(array.node());
        element != JsonDocument.NONE;
        element = json.nextElement(array.node(), element)) {
      walk(new Value(array.document(), element), depth, new Position(position, index++));
    }
  }
}
