package org.khronika.gateway;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.operation.Variables;

/// What a client sends.
///
/// @param document the text of the GraphQL document
/// @param operationName which of its operations is meant; null where it has just one
/// @param access what it may do: a request over GET only reads
/// @param claims what is known of who sends it
public record GraphQLRequest(
    String document,
    @Nullable String operationName,
    Variables variables,
    Access access,
    Claims claims) {

  public enum Access {
    READ,
    WRITE
  }

  /// The request of somebody unknown.
  public GraphQLRequest(String document, @Nullable String operationName, Variables variables) {
    this(document, operationName, variables, Access.WRITE, Claims.NONE);
  }

  public GraphQLRequest sentBy(Claims caller) {
    return new GraphQLRequest(document, operationName, variables, access, caller);
  }
}
