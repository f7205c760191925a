package org.khronika.gateway.supergraph;

/// A service that answers a part of the supergraph.
///
/// @param graph its value in the supergraph's `join__Graph` enumeration
/// @param name its name as its owners know it
/// @param url where it is served, unless configuration says otherwise
public record Subgraph(String graph, String name, String url) {}
