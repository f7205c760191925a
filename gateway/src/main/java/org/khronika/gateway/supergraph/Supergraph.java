package org.khronika.gateway.supergraph;

import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;

/// All that the gateway knows: the subgraphs, the types and who answers which field of them, and
/// the public schema that clients see and operations are validated against.
///
/// @param subgraphs by `join__Graph` value, in the order of the file
/// @param types every object, interface and union, by name
/// @param hiddenValues of enumerations, by their names: what clients do not know and subgraphs
///   answer
/// @param demands what a caller must be, to be answered a field
/// @param nodes what the gateway itself answers by its id
public record Supergraph(
    SequencedMap<String, Subgraph> subgraphs,
    SequencedMap<String, CompositeType> types,
    GraphQLSchema schema,
    Map<String, Set<String>> hiddenValues,
    Demands demands,
    Nodes nodes) {

  public Supergraph {
    subgraphs = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(subgraphs));
    types = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(types));
    hiddenValues = Map.copyOf(hiddenValues);
  }

  /// The same with its subgraphs elsewhere.
  public Supergraph at(SequencedMap<String, Subgraph> addresses) {
    return new Supergraph(addresses, types, schema, hiddenValues, demands, nodes);
  }

  /// Who answers fields: the subgraphs and, at last, the gateway itself.
  public List<String> graphs() {
    var graphs = new ArrayList<>(subgraphs.sequencedKeySet());
    if (!nodes.isEmpty()) {
      graphs.add(Nodes.GRAPH);
    }
    return graphs;
  }

  /// The object, interface or union of this name, which must exist.
  public CompositeType type(String name) {
    var type = types.get(name);
    if (type == null) {
      throw new IllegalStateException("the supergraph has no composite type " + name);
    }
    return type;
  }

  /// Whether this is the type of queries, which every subgraph can be asked for at any time.
  public boolean isRoot(String type) {
    return type.equals(schema.getQueryType().getName());
  }

  public Subgraph subgraph(String graph) {
    var subgraph = subgraphs.get(graph);
    if (subgraph == null) {
      throw new IllegalStateException("the supergraph has no subgraph " + graph);
    }
    return subgraph;
  }
}
