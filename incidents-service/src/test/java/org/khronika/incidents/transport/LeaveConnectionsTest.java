package org.khronika.incidents.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LeaveConnectionsTest {
  private final Vertx vertx = Vertx.vertx();
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @AfterEach
  void close() throws Exception {
    client.close();
    vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
  }

  @Test
  void answersCloseTheirConnectionsOnceTheEndHasBegun() throws Exception {
    var leave = new LeaveConnections();
    var router = Router.router(vertx);
    router.route().handler(leave::tell).handler(routing -> routing.response().end("answered"));
    var server =
        vertx
            .createHttpServer()
            .requestHandler(router)
            .listen(0, "127.0.0.1")
            .toCompletionStage()
            .toCompletableFuture()
            .get(10, TimeUnit.SECONDS);
    var uri = URI.create("http://127.0.0.1:" + server.actualPort());

    assertThat(connection(uri)).isEmpty();
    leave.begin(new ShutdownDelayInitiatedEvent());

    assertThat(connection(uri)).contains("close");
  }

  private Optional<String> connection(URI uri) throws Exception {
    var answer =
        client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("answered");
    return answer.headers().firstValue("connection");
  }
}
