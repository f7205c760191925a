package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport.Reason;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer.Answered;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer.Unanswered;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;
import org.khronika.gateway.supergraph.Subgraph;

/// Subgraphs that misbehave on the wire.
class HttpTransportTest {
  private static final byte[] BODY = "{\"query\":\"{ x }\"}".getBytes(StandardCharsets.UTF_8);
  private static final String ANSWER = "{\"data\":{\"x\":1}}";

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final AtomicInteger attempts = new AtomicInteger();

  @AfterEach
  void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }

  @Test
  void an_answer_comes_back() {
    var port = serve(request -> request.response().end(ANSWER));
    assertThat(send(port, true)).isInstanceOf(Answered.class);
  }

  @Test
  void what_is_not_graphql_by_its_status_and_type_is_no_answer() {
    assertThat(send(serve(request -> html(request).setStatusCode(503).end("<html>")), true))
        .isEqualTo(new Unanswered(Reason.NOT_GRAPHQL));
    assertThat(send(serve(request -> json(request).setStatusCode(500).end(ANSWER)), true))
        .isInstanceOf(Answered.class);
  }

  @Test
  void a_redirect_is_not_followed() {
    var port =
        serve(request -> {
          attempts.incrementAndGet();
          request.response().setStatusCode(307).putHeader("Location", "/other").end();
        });
    assertThat(send(port, true)).isEqualTo(new Unanswered(Reason.NOT_GRAPHQL));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void a_connection_that_closes_before_the_answer_is_tried_again() {
    var port = accept(socket -> closeOrAnswer(socket, 2));
    assertThat(send(port, true)).isInstanceOf(Answered.class);
    assertThat(attempts).hasValue(3);
  }

  @Test
  void it_is_not_tried_for_ever() {
    var port = accept(socket -> closeOrAnswer(socket, 100));
    assertThat(send(port, true)).isEqualTo(new Unanswered(Reason.UNREACHABLE));
    assertThat(attempts).hasValue(3);
  }

  @Test
  void what_may_have_had_an_effect_is_not_sent_twice() {
    var port = accept(socket -> closeOrAnswer(socket, 1));
    assertThat(send(port, false)).isEqualTo(new Unanswered(Reason.UNREACHABLE));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void an_answer_that_breaks_off_is_not_asked_for_again() {
    var port =
        accept(socket ->
            socket.handler(_ -> {
              attempts.incrementAndGet();
              socket
                  .write("HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{")
                  .onComplete(_ -> socket.close());
            }));
    assertThat(send(port, true)).isEqualTo(new Unanswered(Reason.UNREACHABLE));
    assertThat(attempts).hasValue(1);
  }

  @Test
  void an_answer_over_the_limit_is_not_read_to_its_end() {
    var closed = new CountDownLatch(1);
    var port =
        serve(request -> {
          request.connection().closeHandler(_ -> closed.countDown());
          request.response().setChunked(true).write(" ".repeat(2_000));
        });
    assertThat(send(port, true, "khronika.subgraph-answer-limit", "1000"))
        .isEqualTo(new Unanswered(Reason.TOO_LARGE));
    assertThat(closed).satisfies(latch -> latch.await());
  }

  @Test
  void time_ends_with_the_subgraphs_own_limit_or_the_clients_patience() {
    var port = serve(_ -> {});
    assertThat(send(port, true, "khronika.subgraph.s.timeout", "50ms"))
        .isEqualTo(new Unanswered(Reason.TIMED_OUT));
    assertThat(
            transport()
                .send(request(port, true, Duration.ofMillis(50)))
                .toCompletableFuture()
                .join())
        .isEqualTo(new Unanswered(Reason.TIMED_OUT));
    assertThat(transport().send(request(port, true, Duration.ZERO)).toCompletableFuture().join())
        .isEqualTo(new Unanswered(Reason.TIMED_OUT));
  }

  @Test
  void more_than_a_subgraph_may_be_sent_waits_and_more_than_may_wait_is_refused() {
    var first = new CompletableFuture<HttpServerRequest>();
    var port =
        serve(request -> {
          if (!first.complete(request)) {
            request.response().end(ANSWER);
          }
        });
    var transport = transport("khronika.subgraph-connections", "1", "khronika.subgraph-queue", "1");
    var request = request(port, true, Duration.ofSeconds(30));
    var sent = transport.send(request).toCompletableFuture();
    var held = first.join();
    var second = transport.send(request).toCompletableFuture();
    var third = transport.send(request).toCompletableFuture();
    assertThat(CompletableFuture.anyOf(second, third).join())
        .isEqualTo(new Unanswered(Reason.BUSY));
    vertx.runOnContext(_ -> held.response().end(ANSWER));
    assertThat(sent.join()).isInstanceOf(Answered.class);
    assertThat(List.of(second.join(), third.join())).hasAtLeastOneElementOfType(Answered.class);
  }

  @Test
  void the_headers_on_the_list_go_on_and_no_others() {
    var forwarded = new ForwardedHeaders(List.of("Authorization", "tracestate"));
    var headers =
        MultiMap.caseInsensitiveMultiMap()
            .add("authorization", "Bearer x")
            .add("tracestate", "a=1")
            .add("tracestate", "b=2")
            .add("cookie", "secret");
    assertThat(forwarded.of(headers))
        .containsExactly(
            Map.entry("authorization", "Bearer x"), Map.entry("tracestate", "a=1, b=2"));
    assertThatThrownBy(() -> new ForwardedHeaders(List.of("Transfer-Encoding")))
        .hasMessageContaining("transfer-encoding");
  }

  private void closeOrAnswer(NetSocket socket, int closed) {
    socket.handler(_ -> {
      if (attempts.incrementAndGet() <= closed) {
        socket.close();
      } else {
        socket.write("HTTP/1.1 200 OK\r\ncontent-length: 16\r\n\r\n" + ANSWER);
      }
    });
  }

  private static HttpServerResponse html(HttpServerRequest request) {
    return request.response().putHeader("Content-Type", "text/html");
  }

  private static HttpServerResponse json(HttpServerRequest request) {
    return request.response().putHeader("Content-Type", "application/json");
  }

  private int serve(Handler<HttpServerRequest> handler) {
    var server = vertx.createHttpServer().requestHandler(handler);
    return server
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  private int accept(Handler<NetSocket> handler) {
    var server = vertx.createNetServer().connectHandler(handler);
    return server
        .listen(0, "127.0.0.1")
        .toCompletionStage()
        .toCompletableFuture()
        .join()
        .actualPort();
  }

  private SubgraphAnswer send(int port, boolean repeatable, String... configuration) {
    return transport(configuration)
        .send(request(port, repeatable, Duration.ofSeconds(30)))
        .toCompletableFuture()
        .join();
  }

  private HttpTransport transport(String... configuration) {
    var properties = new LinkedHashMap<String, String>();
    properties.put("khronika.supergraph", "none");
    for (int i = 0; i < configuration.length; i += 2) {
      properties.put(configuration[i], configuration[i + 1]);
    }
    return new HttpTransport(
        vertx,
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .addDiscoveredConverters()
            .withMapping(GatewayConfiguration.class)
            .build()
            .getConfigMapping(GatewayConfiguration.class),
        Optional.empty());
  }

  private static SubgraphRequest request(int port, boolean repeatable, Duration patience) {
    return new SubgraphRequest(
        new Subgraph("S", "s", "http://127.0.0.1:" + port + "/graphql"),
        BODY,
        repeatable,
        new RequestContext(new LinkedHashMap<>(), System.nanoTime() + patience.toNanos()));
  }
}
