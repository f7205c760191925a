package org.khronika.gateway.http;

import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.concurrent.TimeUnit;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Subgraph;
import org.khronika.gateway.supergraph.Supergraph;

/// Makes a gateway out of a supergraph and the configuration. All that are made one after the other
/// share connections and threads.
@Singleton
class MakeGateway {
  private final GatewayConfiguration configuration;
  private final HttpTransport http;
  private final SubgraphTransport transport;
  private final WorkerExecutor workers;

  MakeGateway(
      GatewayConfiguration configuration,
      Vertx vertx,
      GatewayMetrics metrics,
      TlsConfigurationRegistry certificates) {
    this.configuration = configuration;
    this.http =
        new HttpTransport(
            vertx, configuration, configuration.subgraphTls().map(name -> tls(certificates, name)));
    this.transport = metrics.measured(http);
    this.workers = workers(vertx);
  }

  private static TlsConfiguration tls(TlsConfigurationRegistry certificates, String name) {
    return certificates
        .get(name)
        .orElseThrow(() ->
            new IllegalStateException(
                "khronika.subgraph-tls is %1$s, and there is no quarkus.tls.%1$s".formatted(name)));
  }

  /// Files of certificates have changed, which Quarkus notices.
  void renew(@Observes CertificateUpdatedEvent event) {
    if (configuration.subgraphTls().filter(event.name()::equals).isPresent()) {
      http.renew(event.tlsConfiguration());
    }
  }

  /// Few threads, so that however many new operations come, the known ones are answered as before.
  private static WorkerExecutor workers(Vertx vertx) {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    return vertx.createSharedWorkerExecutor("operations", threads, 1, TimeUnit.MINUTES);
  }

  /// @param sdl the text of a supergraph file
  /// @throws org.khronika.gateway.supergraph.InvalidSupergraphException naming line and reason
  Gateway make(String sdl) {
    return new Gateway(
        atConfiguredAddresses(ReadSupergraph.read(sdl)), transport, limits(), this::work);
  }

  private void work(Runnable work) {
    workers.executeBlocking(
        () -> {
          work.run();
          return work;
        },
        false);
  }

  private OperationLimits limits() {
    var limits = configuration.limits();
    return new OperationLimits(
        limits.tokens(), limits.depth(), limits.aliases(), limits.rootFields(), limits.fields());
  }

  private Supergraph atConfiguredAddresses(Supergraph supergraph) {
    var subgraphs = new LinkedHashMap<String, Subgraph>();
    supergraph
        .subgraphs()
        .forEach((graph, subgraph) -> {
          var configured = configuration.subgraph().get(subgraph.name());
          var url = configured == null ? subgraph.url() : configured.url().orElse(subgraph.url());
          subgraphs.put(graph, new Subgraph(graph, subgraph.name(), url));
        });
    return supergraph.at(subgraphs);
  }
}
