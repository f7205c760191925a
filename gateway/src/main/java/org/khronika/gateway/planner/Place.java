package org.khronika.gateway.planner;

import org.khronika.gateway.supergraph.FieldSet;

/// Where a value of a composite type stands: in the answer of a subgraph, as a type of that
/// subgraph.
///
/// @param provided what the subgraph answers just here, though it does not elsewhere
record Place(String graph, String type, FieldSet provided) {

  Place(String graph, String type) {
    this(graph, type, FieldSet.NONE);
  }

  /// The same value, known to be of a narrower type.
  Place as(String narrower) {
    return new Place(graph, narrower, provided);
  }
}
