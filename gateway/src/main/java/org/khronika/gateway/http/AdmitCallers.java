package org.khronika.gateway.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;
import org.khronika.gateway.budget.Accounts;
import org.khronika.gateway.budget.Admission;
import org.khronika.gateway.budget.Budget;

/// Lets requests in whose callers have not used up what is theirs.
@Singleton
class AdmitCallers {
  private static final String FORWARDED_FOR = "x-forwarded-for";

  private final Accounts accounts;
  private final IdentifyCaller identify = new IdentifyCaller();
  private final TrustedProxies proxies;

  AdmitCallers(GatewayConfiguration configuration) {
    var caller = configuration.caller();
    this.accounts =
        new Accounts(
            new Budget(caller.budget(), caller.refill(), caller.atOnce()), System::nanoTime);
    this.proxies = new TrustedProxies(caller.trustedProxies().orElse(List.of()));
  }

  Admission admit(Caller caller, HttpServerRequest request) {
    var subject = caller.subject();
    return accounts.admit(
        subject == null ? identify.address(address(request)) : identify.subject(subject));
  }

  /// The connection's own, whatever Quarkus was told of proxies. Of a domain socket there is none.
  private String address(HttpServerRequest request) {
    var peer = request.connection().remoteAddress().hostAddress();
    if (peer == null) {
      return "";
    }
    return proxies.areNone()
        ? peer
        : proxies.client(peer, String.join(",", request.headers().getAll(FORWARDED_FOR)));
  }
}
