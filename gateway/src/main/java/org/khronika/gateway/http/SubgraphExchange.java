package org.khronika.gateway.http;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.SubgraphTransport.Reason;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;

/// One request to a subgraph on its way, from the first attempt to the answer or the deadline. All
/// of it happens on one event loop.
final class SubgraphExchange {
  private static final Logger LOG = Logger.getLogger(SubgraphExchange.class);

  /// How long a second attempt waits before it is repeated: whatever replaces a process that ended
  /// has to be known first.
  private static final long PAUSE_MILLIS = 100;

  private static final int MOST_AT_FIRST = 1024 * 1024;

  private final Vertx vertx;
  private final ThreadLocal<HttpClient> clients;
  private final HttpTransport.Target.Reachable target;
  private final SubgraphRequest sent;
  private final GatewayConfiguration configuration;
  private final CompletableFuture<SubgraphAnswer> answer = new CompletableFuture<>();
  private @Nullable HttpClientRequest request;
  private int retries;
  private long timer;

  SubgraphExchange(
      Vertx vertx,
      ThreadLocal<HttpClient> clients,
      HttpTransport.Target.Reachable target,
      SubgraphRequest sent,
      GatewayConfiguration configuration) {
    this.vertx = vertx;
    this.clients = clients;
    this.target = target;
    this.sent = sent;
    this.configuration = configuration;
  }

  CompletionStage<SubgraphAnswer> start() {
    var left =
        Math.min(
            target.timeout().toMillis(),
            TimeUnit.NANOSECONDS.toMillis(sent.context().deadline() - System.nanoTime()));
    if (left <= 0) {
      fail(Reason.TIMED_OUT, "there was no time left");
    } else if (Context.isOnEventLoopThread()) {
      begin(left);
    } else {
      vertx.getOrCreateContext().runOnContext(_ -> begin(left));
    }
    return answer;
  }

  private void begin(long millis) {
    timer = vertx.setTimer(millis, _ -> fail(Reason.TIMED_OUT, "its time was over"));
    attempt();
  }

  private void attempt() {
    clients
        .get()
        .request(target.options())
        .onComplete(connected -> {
          if (connected.failed()) {
            retryOrFail(connected.cause(), true);
          } else if (answer.isDone()) {
            connected.result().reset();
          } else {
            write(connected.result());
          }
        });
  }

  private void write(HttpClientRequest connected) {
    request = connected;
    if (!sent.context().headers().isEmpty()) {
      sent.context().headers().forEach(connected::putHeader);
    }
    connected
        .send(WrapBytes.wrap(sent.body(), sent.body().length))
        .onComplete(response -> {
          if (response.failed()) {
            retryOrFail(response.cause(), sent.repeatable());
          } else {
            read(response.result());
          }
        });
  }

  /// @param mayRepeat whether nothing can have happened, or happening twice does no harm
  private void retryOrFail(Throwable failure, boolean mayRepeat) {
    if (failure instanceof ConnectionPoolTooBusyException) {
      fail(Reason.BUSY, "too many requests wait for it");
    } else if (mayRepeat && retries < configuration.subgraphRetries() && !answer.isDone()) {
      retries++;
      if (retries == 1) {
        attempt();
      } else {
        vertx.setTimer(PAUSE_MILLIS, _ -> attemptUnlessDone());
      }
    } else {
      fail(Reason.UNREACHABLE, causes(failure));
    }
  }

  /// The outermost failure and the first: of TLS, only that one tells what is wrong.
  private static String causes(Throwable failure) {
    var cause = failure.getCause();
    if (cause == null) {
      return failure.toString();
    }
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return failure + ": " + cause.getMessage();
  }

  private void attemptUnlessDone() {
    if (!answer.isDone()) {
      attempt();
    }
  }

  private void read(HttpClientResponse response) {
    var body =
        new CollectBytes(configuration.subgraphAnswerLimit(), response.headers(), MOST_AT_FIRST);
    response
        .handler(piece -> {
          body.add(piece);
          if (body.isTooLarge()) {
            fail(Reason.TOO_LARGE, "its answer is too large");
          }
        })
        .exceptionHandler(failure -> fail(Reason.UNREACHABLE, failure.toString()))
        .endHandler(_ -> end(response, body));
  }

  private void end(HttpClientResponse response, CollectBytes body) {
    if (isGraphQL(response)) {
      if (answer.complete(new SubgraphAnswer.Answered(body.toByteArray()))) {
        vertx.cancelTimer(timer);
      }
    } else {
      fail(Reason.NOT_GRAPHQL, "its status is " + response.statusCode());
    }
  }

  /// An answer that is no success may still be GraphQL, if it says so.
  private static boolean isGraphQL(HttpClientResponse response) {
    var status = response.statusCode();
    if (status >= 200 && status < 300) {
      return true;
    }
    var type = response.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && (type.startsWith("application/json")
            || type.startsWith("application/graphql-response+json"));
  }

  /// Why is written to the log, for the operator alone: it may name addresses.
  private void fail(Reason reason, String why) {
    if (answer.complete(new SubgraphAnswer.Unanswered(reason))) {
      LOG.warnf("The subgraph %s did not answer: %s", sent.subgraph().name(), why);
      vertx.cancelTimer(timer);
      if (request != null && reason != Reason.NOT_GRAPHQL) {
        request.reset();
      }
    }
  }
}
