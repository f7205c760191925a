package org.khronika.gateway.planner;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.supergraph.CompositeType;
import org.khronika.gateway.supergraph.FieldSet;
import org.khronika.gateway.supergraph.Supergraph;

/// A way from a type in one subgraph into another subgraph.
///
/// @param graph the subgraph that is entered
/// @param type the name of the type there; an interface's where the subgraph knows it as an
///   interface object
/// @param key what the entity is known by on both sides
record Move(String graph, String type, FieldSet key) {

  /// Every move from a type in a subgraph, in the supergraph's order.
  static List<Move> from(String graph, String type, Supergraph supergraph) {
    var moves = new ArrayList<Move>();
    for (String other : supergraph.subgraphs().sequencedKeySet()) {
      if (!other.equals(graph)) {
        add(moves, graph, type, other, type, supergraph);
        for (CompositeType candidate : supergraph.types().values()) {
          if (candidate.isInterfaceObjectIn(other)
              && candidate.members().values().stream()
                  .anyMatch(members -> members.contains(type))) {
            add(moves, graph, type, other, candidate.name(), supergraph);
          }
        }
      }
    }
    return moves;
  }

  private static void add(
      List<Move> moves,
      String graph,
      String type,
      String other,
      String otherType,
      Supergraph supergraph) {
    var membership = supergraph.type(otherType).memberships().get(other);
    if (membership != null) {
      membership.keys().stream()
          .filter(key -> key.resolvable() && isKnown(key.fields(), graph, type, supergraph))
          .findFirst()
          .ifPresent(key -> moves.add(new Move(other, otherType, key.fields())));
    }
  }

  private static boolean isKnown(FieldSet key, String graph, String type, Supergraph supergraph) {
    var composite = supergraph.type(type);
    return key.fields().stream()
        .allMatch(part -> {
          var field = composite.fields().get(part.name());
          return field != null
              && composite.resolves(graph, part.name())
              && (part.children().fields().isEmpty()
                  || isKnown(part.children(), graph, field.type().leaf(), supergraph));
        });
  }
}
