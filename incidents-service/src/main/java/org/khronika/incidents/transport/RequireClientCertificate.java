package org.khronika.incidents.transport;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Answers nobody but the gateway, where it is configured so: over TLS, whoever shows no
/// certificate of an authority in the trust store is refused in the handshake. Over the plain port,
/// which those who ask for health and metrics have no certificate for, there is nothing else than
/// these.
///
/// Quarkus has the first, but fixes it when it is built; here it is the same build either way.
@Singleton
class RequireClientCertificate implements HttpServerOptionsCustomizer {
  /// Before anything is found out of who calls.
  private static final int FIRST = 2000;

  private static final String OPEN = "/q/";
  private static final int FORBIDDEN = 403;
  private static final String REFUSAL =
      """
      {"errors":[{"message":"This is for the gateway alone, over TLS; ask the gateway.",\
      "extensions":{"code":"FORBIDDEN"}}]}\
      """;

  private final boolean required;

  RequireClientCertificate(
      @ConfigProperty(name = "khronika.require-client-certificate", defaultValue = "false")
          boolean required) {
    this.required = required;
  }

  @Override
  public void customizeHttpsServer(HttpServerOptions options) {
    if (!required) {
      return;
    }
    if (options.getTrustOptions() == null) {
      throw new IllegalStateException(
          "khronika.require-client-certificate is set, and the TLS configuration has no trust store:"
              + " anybody with a certificate of a public authority would be let in.");
    }
    options.setClientAuth(ClientAuth.REQUIRED);
  }

  void register(@Observes Filters filters) {
    if (required) {
      filters.register(RequireClientCertificate::refuseOverThePlainPort, FIRST);
    }
  }

  private static void refuseOverThePlainPort(RoutingContext routing) {
    if (routing.request().connection().isSsl() || routing.normalizedPath().startsWith(OPEN)) {
      routing.next();
    } else {
      routing
          .response()
          .setStatusCode(FORBIDDEN)
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
          .end(REFUSAL);
    }
  }
}
