package org.khronika.gateway.http;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.operation.Variables;

/// What a client sent: a GraphQL request, or the hash of one whose document was sent before.
///
/// @param document null where only its hash came
/// @param persisted the hash; null where there is none
record SentRequest(
    @Nullable String document,
    @Nullable PersistedQuery persisted,
    @Nullable String operationName,
    Variables variables,
    GraphQLRequest.Access access) {

  /// @param sha256 of the document's UTF-8, in lower-case hexadecimal digits
  record PersistedQuery(int version, String sha256) {}

  GraphQLRequest of(String text) {
    return new GraphQLRequest(text, operationName, variables, access, Claims.NONE);
  }
}
