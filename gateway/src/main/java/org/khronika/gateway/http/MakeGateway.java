package org.khronika.gateway.http;

import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
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
  private final SubgraphTransport transport;
  private final WorkerExecutor workers;

  MakeGateway(GatewayConfiguration configuration, Vertx vertx, GatewayMetrics metrics) {
    this.configuration = configuration;
    this.transport = metrics.measured(new HttpTransport(vertx, configuration));
    this.workers = workers(vertx);
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
