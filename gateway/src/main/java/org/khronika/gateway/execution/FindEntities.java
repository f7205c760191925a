package org.khronika.gateway.execution;

import java.util.function.Consumer;
import org.khronika.gateway.plan.EntityBatch;
import org.khronika.gateway.plan.PathTree;

/// Walks paths through a joined answer to the objects at their ends.
final class FindEntities {
  private final AnswerWalk walk;
  private final Consumer<AnswerWalk> found;

  private FindEntities(AnswerWalk walk, Consumer<AnswerWalk> found) {
    this.walk = walk;
    this.found = found;
  }

  /// Calls back at every object that a batch is for: where earlier answers kept their places, or at
  /// the ends of its paths.
  static void find(JoinedAnswer answer, EntityBatch batch, Consumer<AnswerWalk> found) {
    if (batch.sites().isEmpty() || !answer.knowsSites()) {
      find(answer, batch.tree(), found);
      return;
    }
    var walk = new AnswerWalk(answer);
    answer.forEachAt(
        batch.sites(),
        object -> {
          walk.startAt(object);
          found.accept(walk);
        });
  }

  /// Calls back at every object at one of the paths.
  static void find(JoinedAnswer answer, PathTree paths, Consumer<AnswerWalk> found) {
    new FindEntities(new AnswerWalk(answer), found).visitObject(paths);
  }

  private void visitObject(PathTree paths) {
    if (paths.isEnd()) {
      found.accept(walk);
    }
    var branches = paths.branches();
    for (int i = 0; i < branches.size(); i++) { // without an iterator for every object
      var step = branches.get(i).step();
      if ((step.onType().isEmpty() || step.onType().equals(walk.typename()))
          && walk.enter(step.key())) {
        visit(branches.get(i).below());
        walk.leave();
      }
    }
  }

  private void visit(PathTree paths) {
    switch (walk.kind()) {
      case ARRAY -> {
        for (var more = walk.firstElement(); more; more = walk.nextElement()) {
          if (walk.enterElement()) {
            visit(paths);
            walk.leave();
          }
        }
      }
      case OBJECT -> visitObject(paths);
      case STRING, NUMBER, BOOLEAN, NULL -> {}
    }
  }
}
