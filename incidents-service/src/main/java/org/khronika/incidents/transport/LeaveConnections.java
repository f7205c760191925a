package org.khronika.incidents.transport;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/// Once the end has begun, each answer closes its connection, so that the gateway comes back to
/// another instance. A connection that closes without a word may do so just when a mutation is sent
/// over it, and nobody knows whether that came to pass.
@Singleton
class LeaveConnections {
  private static final int EARLY = 1000;

  private volatile boolean leaving;

  void begin(@Observes ShutdownDelayInitiatedEvent event) {
    leaving = true;
  }

  void register(@Observes Filters filters) {
    filters.register(this::tell, EARLY);
  }

  void tell(RoutingContext routing) {
    if (leaving) {
      routing.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    routing.next();
  }
}
