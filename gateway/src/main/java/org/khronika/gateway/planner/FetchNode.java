package org.khronika.gateway.planner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Representation;

/// A visit at one path of the answer, as a node of the fetch graph: what is asked, and which nodes
/// have to be answered before.
final class FetchNode {
  /// What a subgraph is asked for.
  sealed interface Subject {
    /// Root fields.
    record Root() implements Subject {}

    /// The entities that are named by a representation.
    record Entities(Representation representation) implements Subject {}
  }

  private final int id;
  private final String graph;
  private final EntityPath path;
  private final ResponseKeys keys;
  private final Selections selections = new Selections();
  private final SequencedSet<FetchNode> after = new LinkedHashSet<>();
  private Subject subject = new Subject.Root();

  /// @param keys those of the objects at the path
  FetchNode(int id, String graph, EntityPath path, ResponseKeys keys) {
    this.id = id;
    this.graph = graph;
    this.path = path;
    this.keys = keys;
  }

  int id() {
    return id;
  }

  String graph() {
    return graph;
  }

  EntityPath path() {
    return path;
  }

  ResponseKeys keys() {
    return keys;
  }

  Selections selections() {
    return selections;
  }

  SequencedSet<FetchNode> after() {
    return after;
  }

  Subject subject() {
    return subject;
  }

  void enterBy(Representation representation) {
    subject = new Subject.Entities(representation);
  }

  void waitFor(Iterable<FetchNode> others) {
    others.forEach(other -> {
      if (other != this) {
        after.add(other);
      }
    });
  }

  List<Requested> requested() {
    return selections.requested();
  }

  @Override
  public String toString() {
    return id
        + " "
        + graph
        + (after.isEmpty() ? "" : " after " + after.stream().map(FetchNode::id).toList())
        + switch (subject) {
          case Subject.Root _ -> "";
          case Subject.Entities(var representation) -> " by " + representation;
        }
        + (path.segments().isEmpty() ? "" : " at " + path)
        + ": "
        + WriteFetches.text(requested());
  }
}
