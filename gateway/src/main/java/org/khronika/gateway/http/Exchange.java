package org.khronika.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.budget.Admission.Visit;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.projection.WriteErrors;

/// A client that waits for its answer.
///
/// @param type the media type that the client takes
/// @param compressFrom the size from which on an answer is compressed, in bytes
/// @param startedAt when the request came, as [System#nanoTime] counts
/// @param visit what its caller is charged for when it is answered; null before it is let in
record Exchange(
    HttpServerRequest request,
    AnswerType type,
    int compressFrom,
    long startedAt,
    @Nullable Visit visit) {
  private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");

  Exchange letIn(Visit visit) {
    return new Exchange(request, type, compressFrom, startedAt, visit);
  }

  void refuse(int status, RequestError.Code code, String message) {
    send(status, WriteErrors.refusal(List.of(new RequestError(code, message))));
  }

  /// Refuses what came by a method that is not served.
  void refuseMethod(String allowed, String message) {
    request.response().putHeader(HttpHeaders.ALLOW, allowed);
    refuse(405, RequestError.Code.METHOD_NOT_ALLOWED, message);
  }

  /// Refuses a body that is not read to its end, so that nothing can follow it.
  void refuseBody(long limit) {
    if (request.response().ended()) {
      return;
    }
    request.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    refuse(413, RequestError.Code.REQUEST_TOO_LARGE, "A request has at most " + limit + " bytes.");
  }

  /// Refuses a bearer token.
  void refuseToken() {
    request.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    refuse(
        401,
        RequestError.Code.UNAUTHENTICATED,
        "The bearer token is not valid; send a new one, or none.");
  }

  /// Refuses a caller that has had what is its own, for now.
  void refuseCaller(long seconds, RequestError.Code code, String message) {
    request.response().putHeader("Retry-After", String.valueOf(seconds));
    refuse(429, code, message);
  }

  /// Sends an answer that no subgraph was asked for.
  void send(int status, JsonBytes body) {
    send(status, body, 0);
  }

  /// Sends an answer, unless the client has gone.
  ///
  /// @param subgraphNanos how long the requests took that it was made of
  void send(int status, JsonBytes body, long subgraphNanos) {
    if (visit != null) {
      visit.end(subgraphNanos);
    }
    var response = request.response();
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
        .putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    if (body.length() >= compressFrom
        && Compress.isWanted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      response.end(Buffer.buffer(Compress.gzip(body)));
    } else {
      response.end(WrapBytes.wrap(body.array(), body.length()));
    }
  }
}
