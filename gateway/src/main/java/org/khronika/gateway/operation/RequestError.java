package org.khronika.gateway.operation;

import java.util.List;

/// Why an operation is not executed at all, in words for the client.
///
/// @param code stable, for `extensions.code`
/// @param locations where in the document
public record RequestError(Code code, String message, List<Location> locations) {

  /// A place in a document, both counted from one.
  public record Location(int line, int column) {}

  public enum Code {
    /// What was sent is no GraphQL request.
    BAD_REQUEST,
    /// It came by another method than the one that it takes.
    METHOD_NOT_ALLOWED,
    /// The client takes none of the media types of an answer.
    NOT_ACCEPTABLE,
    /// What was sent is larger than the gateway reads.
    REQUEST_TOO_LARGE,
    /// What was sent is not of the media type of a GraphQL request.
    UNSUPPORTED_MEDIA_TYPE,
    /// A browser sent it from another site, and was not asked to.
    CROSS_SITE_REQUEST,
    /// No document with this hash was sent: the client sends it now.
    PERSISTED_QUERY_NOT_FOUND,
    /// Hashes of this kind are not understood.
    PERSISTED_QUERY_NOT_SUPPORTED,
    /// The hash is that of another document.
    PERSISTED_QUERY_MISMATCH,
    /// The document has more tokens than are read.
    TOKEN_LIMIT_EXCEEDED,
    /// An operation goes deeper than is answered; so for the next three.
    DEPTH_LIMIT_EXCEEDED,
    ALIAS_LIMIT_EXCEEDED,
    ROOT_FIELD_LIMIT_EXCEEDED,
    FIELD_LIMIT_EXCEEDED,
    /// A field `nodes` has more ids than are looked for.
    NODE_LIMIT_EXCEEDED,
    /// Who sends it could not be established.
    UNAUTHENTICATED,
    /// Who sends it has used up its time, for now.
    COST_LIMIT_EXCEEDED,
    /// Who sends it waits for as many answers as it may already.
    CONCURRENCY_LIMIT_EXCEEDED,
    /// The document is not GraphQL.
    GRAPHQL_PARSE_FAILED,
    /// The document does not fit the schema.
    GRAPHQL_VALIDATION_FAILED,
    /// The document has no such operation, or several and none is named.
    OPERATION_RESOLUTION_FAILURE,
    /// A variable is missing or of the wrong type.
    BAD_USER_INPUT,
    /// The operation is valid, but no way was found to answer it.
    OPERATION_CANNOT_BE_PLANNED,
    /// The gateway is at fault.
    INTERNAL_ERROR
  }

  public RequestError {
    locations = List.copyOf(locations);
  }

  public RequestError(Code code, String message) {
    this(code, message, List.of());
  }
}
