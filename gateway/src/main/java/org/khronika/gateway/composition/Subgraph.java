package org.khronika.gateway.composition;

/// A subgraph as it is handed to the composer.
///
/// @param url address that the supergraph names for it
/// @param sdl its schema as it publishes it (`_service { sdl }`)
public record Subgraph(String name, String url, String sdl) {}
