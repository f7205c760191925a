package org.khronika.gateway.supergraph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;

/// What can be asked for by its id alone, and who is asked whether there is such a thing.
///
/// The fields `node` and `nodes` are the gateway's own. To the planner they belong to one more
/// subgraph, [#GRAPH], which knows of every thing its type and its id; all else is fetched from
/// there on as of any other entity.
///
/// @param homes by object type, in the order of the supergraph; empty where the gateway has no such
///   fields
public record Nodes(SequencedMap<String, Home> homes) {
  public static final Nodes NONE = new Nodes(new LinkedHashMap<>());

  /// Stands for the gateway where the planner expects a subgraph. No subgraph can be called so.
  public static final String GRAPH = "(nodes)";

  public static final String TYPE = "Node";
  public static final String ID = "id";
  public static final String ONE = "node";
  public static final String SEVERAL = "nodes";

  /// How many ids one field may ask for.
  public static final int MOST_IDS = 100;

  /// The subgraph that says whether there is a thing of a type.
  ///
  /// @param names what the thing may be called there: its type, if that can be entered by its id,
  ///   and interfaces that can
  public record Home(String graph, List<String> names) {
    public Home {
      names = List.copyOf(names);
    }
  }

  public Nodes {
    homes = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(homes));
  }

  public boolean isEmpty() {
    return homes.isEmpty();
  }
}
