package org.khronika.gateway.composition;

/// A custom scalar.
record ScalarType(String name, Marks marks) implements TypeDefinition {}
