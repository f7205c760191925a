package org.khronika.gateway;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Variables;

/// What a client sends.
///
/// @param document the text of the GraphQL document
/// @param operationName which of its operations is meant; null where it has just one
/// @param access what it may do: a request over GET only reads
public record GraphQLRequest(
    String document, @Nullable String operationName, Variables variables, Access access) {

  public enum Access {
    READ,
    WRITE
  }

  public GraphQLRequest(String document, @Nullable String operationName, Variables variables) {
    this(document, operationName, variables, Access.WRITE);
  }
}
