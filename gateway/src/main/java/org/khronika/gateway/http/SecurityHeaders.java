package org.khronika.gateway.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/// What every answer tells a browser: to take it for nothing but what it says it is, to tell no
/// other site where it came from, and, over TLS, to come back by TLS only.
@ApplicationScoped
class SecurityHeaders {
  /// Before anything that might answer.
  private static final int FIRST = 2000;

  private static final CharSequence CONTENT_TYPE_OPTIONS =
      HttpHeaders.createOptimized("x-content-type-options");
  private static final CharSequence NOSNIFF = HttpHeaders.createOptimized("nosniff");
  private static final CharSequence REFERRER_POLICY =
      HttpHeaders.createOptimized("referrer-policy");
  private static final CharSequence NO_REFERRER = HttpHeaders.createOptimized("no-referrer");
  private static final CharSequence TRANSPORT_SECURITY =
      HttpHeaders.createOptimized("strict-transport-security");
  private static final CharSequence A_YEAR = HttpHeaders.createOptimized("max-age=31536000");

  void register(@Observes Filters filters) {
    filters.register(SecurityHeaders::put, FIRST);
  }

  private static void put(RoutingContext routing) {
    var headers = routing.response().headers();
    headers.set(CONTENT_TYPE_OPTIONS, NOSNIFF).set(REFERRER_POLICY, NO_REFERRER);
    if (routing.request().connection().isSsl()) {
      headers.set(TRANSPORT_SECURITY, A_YEAR);
    }
    routing.next();
  }
}
