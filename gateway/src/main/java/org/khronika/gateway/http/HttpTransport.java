package org.khronika.gateway.http;

import io.netty.util.concurrent.EventExecutor;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.runtime.config.TlsConfigUtils;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jboss.logging.Logger;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.supergraph.Subgraph;

/// Sends requests to subgraphs over HTTP. Redirects are not followed: they would carry the client's
/// headers to where nobody meant them to go.
final class HttpTransport implements SubgraphTransport {
  private static final Logger LOG = Logger.getLogger(HttpTransport.class);

  private final Vertx vertx;
  private final GatewayConfiguration configuration;
  private final Optional<TlsConfiguration> tls;
  private final ConcurrentMap<Subgraph, Target> targets = new ConcurrentHashMap<>();

  /// One for each event loop: a connection of another loop costs two changes of threads a request.
  private final ThreadLocal<HttpClient> clients = ThreadLocal.withInitial(this::client);

  private final Queue<HttpClient> allClients = new ConcurrentLinkedQueue<>();

  private final int eventLoops;

  /// @param tls how subgraphs are verified, and who the gateway is to them; empty for what the Java
  ///   platform does by itself
  @SuppressWarnings("deprecation") // nothing else tells how many event loops there are
  HttpTransport(Vertx vertx, GatewayConfiguration configuration, Optional<TlsConfiguration> tls) {
    this.vertx = vertx;
    this.configuration = configuration;
    this.tls = tls;
    var loops = 0;
    for (EventExecutor _ : vertx.nettyEventLoopGroup()) {
      loops++;
    }
    this.eventLoops = loops;
  }

  /// With its share of what a subgraph may be sent.
  private HttpClient client() {
    var options = new HttpClientOptions();
    tls.ifPresent(known -> TlsConfigUtils.configure(options, known));
    var client =
        vertx.createHttpClient(
            options
                .setProtocolVersion(
                    configuration.subgraphHttp2() ? HttpVersion.HTTP_2 : HttpVersion.HTTP_1_1)
                .setUseAlpn(configuration.subgraphHttp2())
                .setHttp2ClearTextUpgrade(false)
                .setConnectTimeout((int) configuration.subgraphTimeout().toMillis())
                .setDecompressionSupported(configuration.subgraphCompression()),
            new PoolOptions()
                .setHttp1MaxSize(share(configuration.subgraphConnections()))
                .setMaxWaitQueueSize(share(configuration.subgraphQueue())));
    allClients.add(client);
    return client;
  }

  /// Uses other certificates for the connections that are made from now on.
  void renew(TlsConfiguration renewed) {
    allClients.forEach(client -> client.updateSSLOptions(renewed.getSSLOptions()));
  }

  private int share(int whole) {
    return Math.ceilDiv(whole, eventLoops);
  }

  /// Where and how a subgraph is reached.
  sealed interface Target {
    record Reachable(RequestOptions options, Duration timeout) implements Target {}

    /// Its address is none.
    record Unreachable() implements Target {}
  }

  @Override
  public CompletionStage<SubgraphAnswer> send(SubgraphRequest request) {
    var target = targets.get(request.subgraph());
    if (target == null) {
      target = targets.computeIfAbsent(request.subgraph(), this::target);
    }
    return switch (target) {
      case Target.Reachable reachable ->
          new SubgraphExchange(vertx, clients, reachable, request, configuration).start();
      case Target.Unreachable _ ->
          CompletableFuture.completedFuture(new SubgraphAnswer.Unanswered(Reason.UNREACHABLE));
    };
  }

  private Target target(Subgraph subgraph) {
    var own = configuration.subgraph().get(subgraph.name());
    var timeout =
        own == null
            ? configuration.subgraphTimeout()
            : own.timeout().orElse(configuration.subgraphTimeout());
    try {
      var options =
          new RequestOptions()
              .setMethod(HttpMethod.POST)
              .setAbsoluteURI(subgraph.url())
              .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
              .putHeader(HttpHeaders.ACCEPT, "application/json");
      return new Target.Reachable(options, timeout);
    } catch (RuntimeException e) {
      LOG.errorf("The address of the subgraph %s is none: %s", subgraph.name(), e.getMessage());
      return new Target.Unreachable();
    }
  }
}
