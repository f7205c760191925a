package org.khronika.gateway.execution;

import java.util.List;
import java.util.function.Consumer;
import org.khronika.gateway.plan.EntityPath;

/// Walks a path through a joined answer to the objects at its end.
final class FindEntities {
  private final AnswerWalk walk;
  private final List<EntityPath.Segment> segments;
  private final Consumer<AnswerWalk> found;

  private FindEntities(AnswerWalk walk, EntityPath path, Consumer<AnswerWalk> found) {
    this.walk = walk;
    this.segments = path.segments();
    this.found = found;
  }

  /// Calls back at every object at the path.
  static void find(JoinedAnswer answer, EntityPath path, Consumer<AnswerWalk> found) {
    var walk = new AnswerWalk(answer);
    if (path.segments().isEmpty()) {
      found.accept(walk);
    } else {
      new FindEntities(walk, path, found).enter(0);
    }
  }

  private void enter(int depth) {
    if (walk.enter(segments.get(depth).key())) {
      visit(depth + 1);
      walk.leave();
    }
  }

  private void visit(int depth) {
    switch (walk.kind()) {
      case ARRAY -> {
        for (var more = walk.firstElement(); more; more = walk.nextElement()) {
          if (walk.enterElement()) {
            visit(depth);
            walk.leave();
          }
        }
      }
      case OBJECT -> {
        if (depth == segments.size()) {
          found.accept(walk);
          return;
        }
        var type = segments.get(depth).onType();
        if (type.isEmpty() || type.equals(walk.typename())) {
          enter(depth);
        }
      }
      case STRING, NUMBER, BOOLEAN, NULL -> {}
    }
  }
}
