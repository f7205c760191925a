package org.khronika.gateway;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Variables;

/// What a client sends.
///
/// @param document the text of the GraphQL document
/// @param operationName which of its operations is meant; null where it has just one
public record GraphQLRequest(
    String document, @Nullable String operationName, Variables variables) {}
