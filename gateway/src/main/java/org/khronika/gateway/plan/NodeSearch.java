package org.khronika.gateway.plan;

/// The question to one subgraph which of some things it has.
///
/// @param operation takes representations, in the variable [#VARIABLE], and answers the type and
///   the id of each
public record NodeSearch(String graph, SubgraphOperation operation) {
  public static final String VARIABLE = "representations";
}
