package org.khronika.gateway.http;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.vertx.core.Vertx;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.net.PfxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.composition.Subgraph;

/// A gateway that is reached by TLS and reaches its subgraphs by mutual TLS: one as it should be,
/// one with the certificate of another host, one with that of another authority, and one that takes
/// no certificates but those of another authority.
public final class TlsSubgraphs implements QuarkusTestResourceLifecycleManager {
  /// The system property that names the file of the gateway's own certificate.
  static final String OWN = "test.certificate.own";

  /// The one that names a file with a certificate of the other authority, for the gateway.
  static final String OTHER = "test.certificate.other";

  /// The one that names the file of what clients of the gateway trust.
  static final String TRUST = "test.certificate.trust";

  private final Vertx vertx = Vertx.vertx();
  private final Authority ours = new Authority();
  private final Authority other = new Authority();

  @Override
  public Map<String, String> start() {
    var server = ours.certified("server", "localhost");
    var own = ours.certified("gateway", "gateway");
    System.setProperty(TRUST, ours.trust().toString());
    System.setProperty(OWN, own.toString());
    System.setProperty(OTHER, other.certified("gateway", "gateway").toString());
    var subgraphs =
        List.of(
            subgraph("known", server, ours.trust()),
            subgraph("misplaced", ours.certified("misplaced", "elsewhere.test"), ours.trust()),
            subgraph("foreign", other.certified("foreign", "localhost"), ours.trust()),
            subgraph("closed", server, other.trust()));
    try {
      var composed = (Composition.Composed) Compose.compose(subgraphs);
      var file = Files.createTempFile("supergraph", ".graphql");
      Files.writeString(file, composed.supergraphSdl());
      return Map.ofEntries(
          Map.entry("khronika.supergraph", file.toString()),
          Map.entry("khronika.subgraph-tls", "subgraphs"),
          Map.entry("quarkus.tls.subgraphs.trust-store.p12.path", ours.trust().toString()),
          Map.entry("quarkus.tls.subgraphs.trust-store.p12.password", Authority.PASSWORD),
          Map.entry("quarkus.tls.subgraphs.key-store.p12.path", own.toString()),
          Map.entry("quarkus.tls.subgraphs.key-store.p12.password", Authority.PASSWORD),
          Map.entry("quarkus.tls.clients.key-store.p12.path", server.toString()),
          Map.entry("quarkus.tls.clients.key-store.p12.password", Authority.PASSWORD),
          Map.entry("quarkus.http.tls-configuration-name", "clients"),
          Map.entry("quarkus.http.test-ssl-port", "0"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Subgraph subgraph(String name, Path certificate, Path trust) {
    var server =
        vertx
            .createHttpServer(
                new HttpServerOptions()
                    .setSsl(true)
                    .setKeyCertOptions(pfx(certificate))
                    .setTrustOptions(pfx(trust))
                    .setClientAuth(ClientAuth.REQUIRED))
            .requestHandler(
                request -> request.response().end("{\"data\":{\"" + name + "\":\"answered\"}}"));
    var port =
        server.listen(0, "localhost").toCompletionStage().toCompletableFuture().join().actualPort();
    return new Subgraph(
        name, "https://localhost:" + port + "/graphql", "type Query { " + name + ": String }");
  }

  private static PfxOptions pfx(Path file) {
    return new PfxOptions().setPath(file.toString()).setPassword(Authority.PASSWORD);
  }

  /// Puts the certificate of the other authority in the place of the gateway's own.
  static void swapCertificate() {
    try {
      Files.copy(
          Path.of(System.getProperty(OTHER)),
          Path.of(System.getProperty(OWN)),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    Stream.of(OWN, OTHER, TRUST).forEach(System::clearProperty);
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
