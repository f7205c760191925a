package org.khronika.gateway.http;

import io.vertx.core.Vertx;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.supergraph.InvalidSupergraphException;

/// The gateway over the supergraph file as it is now. The file is read again and again and its text
/// compared, which also finds a link that points elsewhere, as Kubernetes swaps them. Operations
/// that run when it changes end on the gateway on which they began; a file that cannot be served
/// changes nothing.
@Singleton
class ServedSupergraph {
  private static final Logger LOG = Logger.getLogger(ServedSupergraph.class);

  private final Vertx vertx;
  private final Path file;
  private final Duration pause;
  private final MakeGateway make;
  private final GatewayMetrics metrics;
  private String lastRead;
  private volatile Gateway current;

  ServedSupergraph(
      Vertx vertx, GatewayConfiguration configuration, MakeGateway make, GatewayMetrics metrics) {
    this.vertx = vertx;
    this.file = configuration.supergraph();
    this.pause = configuration.supergraphPoll();
    this.make = make;
    this.metrics = metrics;
    this.lastRead = first();
    this.current = make.make(lastRead);
    metrics.watchCaches(() -> current.caches());
    watch();
  }

  Gateway current() {
    return current;
  }

  private String first() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException("the supergraph file " + file + " cannot be read: " + e, e);
    }
  }

  private void watch() {
    vertx.setTimer(
        pause.toMillis(),
        _ ->
            vertx
                .executeBlocking(
                    () -> {
                      readAgain();
                      return file;
                    },
                    false)
                .onComplete(_ -> watch()));
  }

  private void readAgain() {
    try {
      var text = Files.readString(file);
      if (!text.equals(lastRead)) {
        lastRead = text;
        current = make.make(text);
        LOG.infof("The supergraph %s has changed; it is served as it is now", file);
        metrics.supergraphServed();
      }
    } catch (InvalidSupergraphException e) {
      refuse(String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException e) {
      refuse(e.toString());
    }
  }

  private void refuse(String why) {
    LOG.errorf("The supergraph %s is not served, the one before still is: %s", file, why);
    metrics.supergraphRefused();
  }
}
