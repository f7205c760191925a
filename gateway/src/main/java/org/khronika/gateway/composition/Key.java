package org.khronika.gateway.composition;

/// A `@key` of an entity in one subgraph.
///
/// @param fields the field set as written
/// @param resolvable whether the subgraph finds the entity by it
/// @param extension whether it stands on an `extend type` (or on a type with `@extends`)
record Key(String fields, boolean resolvable, boolean extension) {}
