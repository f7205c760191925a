package org.khronika.gateway.http;

import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Subgraph;
import org.khronika.gateway.supergraph.Supergraph;

/// Makes the gateway out of its configuration.
@ApplicationScoped
class StartGateway {

  @Produces
  @Singleton
  Gateway gateway(GatewayConfiguration configuration, Vertx vertx) {
    var supergraph = atConfiguredAddresses(read(configuration.supergraph()), configuration);
    return new Gateway(
        supergraph,
        new HttpTransport(vertx, configuration),
        limits(configuration.limits()),
        workers(vertx));
  }

  private static OperationLimits limits(GatewayConfiguration.Limits limits) {
    return new OperationLimits(
        limits.tokens(), limits.depth(), limits.aliases(), limits.rootFields(), limits.fields());
  }

  /// Few threads, so that however many new operations come, the known ones are answered as before.
  private static Executor workers(Vertx vertx) {
    var threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    var workers = vertx.createSharedWorkerExecutor("operations", threads, 1, TimeUnit.MINUTES);
    return work ->
        workers.executeBlocking(
            () -> {
              work.run();
              return work;
            },
            false);
  }

  private static Supergraph read(Path file) {
    try {
      return ReadSupergraph.read(Files.readString(file));
    } catch (IOException e) {
      throw new IllegalStateException("the supergraph file " + file + " cannot be read: " + e, e);
    }
  }

  private static Supergraph atConfiguredAddresses(
      Supergraph supergraph, GatewayConfiguration configuration) {
    var subgraphs = new LinkedHashMap<String, Subgraph>();
    supergraph
        .subgraphs()
        .forEach((graph, subgraph) -> {
          var configured = configuration.subgraph().get(subgraph.name());
          var url = configured == null ? subgraph.url() : configured.url().orElse(subgraph.url());
          subgraphs.put(graph, new Subgraph(graph, subgraph.name(), url));
        });
    return new Supergraph(subgraphs, supergraph.types(), supergraph.schema(), supergraph.demands());
  }
}
