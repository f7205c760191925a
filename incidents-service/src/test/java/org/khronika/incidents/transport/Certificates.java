package org.khronika.incidents.transport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;
import java.util.stream.Stream;

/// A service that is reached by the gateway alone. Test and service may be loaded by class loaders
/// of their own, so the files are told by system properties.
public final class Certificates implements QuarkusTestResourceLifecycleManager {
  static final String TRUST = "test.certificate.trust";
  static final String GATEWAY = "test.certificate.gateway";
  static final String STRANGER = "test.certificate.stranger";

  @Override
  public Map<String, String> start() {
    var ours = new Authority();
    System.setProperty(TRUST, ours.trust().toString());
    System.setProperty(GATEWAY, ours.certified("gateway", "gateway").toString());
    System.setProperty(STRANGER, new Authority().certified("stranger", "gateway").toString());
    return Map.of(
        "khronika.require-client-certificate",
        "true",
        "quarkus.http.tls-configuration-name",
        "gateway",
        "quarkus.tls.gateway.key-store.p12.path",
        ours.certified("incidents", "localhost").toString(),
        "quarkus.tls.gateway.key-store.p12.password",
        Authority.PASSWORD,
        "quarkus.tls.gateway.trust-store.p12.path",
        ours.trust().toString(),
        "quarkus.tls.gateway.trust-store.p12.password",
        Authority.PASSWORD,
        "quarkus.http.test-ssl-port",
        "0");
  }

  @Override
  public void stop() {
    Stream.of(TRUST, GATEWAY, STRANGER).forEach(System::clearProperty);
  }
}
