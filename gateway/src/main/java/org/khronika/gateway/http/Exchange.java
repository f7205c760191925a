package org.khronika.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import java.util.List;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.projection.WriteErrors;

/// A client that waits for its answer.
///
/// @param type the media type that the client takes
record Exchange(HttpServerResponse response, AnswerType type) {
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("x-content-type-options");

  void refuse(int status, RequestError.Code code, String message) {
    send(status, WriteErrors.refusal(List.of(new RequestError(code, message))));
  }

  /// Refuses what came by a method that is not served.
  void refuseMethod(String allowed, String message) {
    response.putHeader(HttpHeaders.ALLOW, allowed);
    refuse(405, RequestError.Code.METHOD_NOT_ALLOWED, message);
  }

  /// Sends an answer, unless the client has gone.
  void send(int status, byte[] body) {
    if (response.ended() || response.closed()) {
      return;
    }
    response
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, type.contentType())
        .putHeader(CONTENT_TYPE_OPTIONS, NOSNIFF)
        .end(WrapBytes.wrap(body));
  }
}
