package org.khronika.gateway.http;

import io.vertx.core.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/// The media type of an answer, chosen by the client's `Accept` (RFC 9110, section 12.5.1).
enum AnswerType {
  GRAPHQL_RESPONSE("application/graphql-response+json"),
  JSON("application/json");

  private static final String CHARSET = "; charset=utf-8";

  private final String name;

  @SuppressWarnings("ImmutableEnumChecker") // as Vert.x makes it, it never changes
  private final CharSequence contentType;

  AnswerType(String name) {
    this.name = name;
    this.contentType = HttpHeaders.createOptimized(name + CHARSET);
  }

  /// The value of `Content-Type`.
  CharSequence contentType() {
    return contentType;
  }

  /// What the client likes best, or null when it takes neither. Where it likes both alike the newer
  /// type wins if the client names it; who does not name it may not know it.
  static @Nullable AnswerType accepted(@Nullable String accept) {
    if (accept == null || accept.equals("*/*") || accept.equals(JSON.name)) {
      return JSON;
    }
    if (accept.equals(GRAPHQL_RESPONSE.name)) {
      return GRAPHQL_RESPONSE;
    }
    var ranges = Preference.list(accept);
    var graphQLResponse = Preference.mostSpecific(ranges, GRAPHQL_RESPONSE.name);
    var json = Preference.mostSpecific(ranges, JSON.name);
    if (graphQLResponse.quality() == 0 && json.quality() == 0) {
      return null;
    }
    return graphQLResponse.quality() > json.quality()
            || (graphQLResponse.quality() == json.quality() && graphQLResponse.isExact())
        ? GRAPHQL_RESPONSE
        : JSON;
  }
}
