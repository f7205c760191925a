package org.khronika.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out who sends a request, by the bearer token in its header `Authorization`.
@ApplicationScoped
class ReadCaller {
  private static final String BEARER = "bearer ";

  private final Vertx vertx;
  private final Optional<VerifyToken> verifyToken;

  ReadCaller(Vertx vertx, TokenConfiguration configuration) {
    this.vertx = vertx;
    this.verifyToken = VerifyToken.of(configuration);
  }

  /// The caller: the public without a token, and empty where the token is not valid.
  Future<Optional<Caller>> read(@Nullable String authorization) {
    if (verifyToken.isEmpty()
        || authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      return Future.succeededFuture(Optional.of(Caller.PUBLIC));
    }
    var token = authorization.substring(BEARER.length()).strip();
    return vertx
        .executeBlocking(() -> verifyToken.get().verify(token), false)
        .map(Objects::requireNonNull);
  }
}
