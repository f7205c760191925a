package org.khronika.gateway.http;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jboss.logging.Logger;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.supergraph.Subgraph;

/// Sends requests to subgraphs over HTTP. Why one failed is written to the log, for the operator
/// alone: it names addresses.
final class HttpTransport implements SubgraphTransport {
  private static final Logger LOG = Logger.getLogger(HttpTransport.class);
  private static final int CONNECTIONS_PER_SUBGRAPH = 64;

  private final HttpClient client;
  private final Duration timeout;

  HttpTransport(Vertx vertx, Duration timeout) {
    this.client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(CONNECTIONS_PER_SUBGRAPH)
                .setConnectTimeout((int) timeout.toMillis())
                .setDecompressionSupported(true));
    this.timeout = timeout;
  }

  @Override
  public CompletionStage<SubgraphAnswer> send(SubgraphRequest sent) {
    var subgraph = sent.subgraph();
    return Future.succeededFuture(subgraph)
        .map(this::options)
        .compose(client::request)
        .compose(request -> exchange(request, sent.body()))
        .<SubgraphAnswer>map(answer -> new SubgraphAnswer.Answered(answer.getBytes()))
        .otherwise(failure -> unanswered(subgraph, failure))
        .toCompletionStage();
  }

  private RequestOptions options(Subgraph subgraph) {
    return new RequestOptions()
        .setMethod(HttpMethod.POST)
        .setAbsoluteURI(subgraph.url())
        .setTimeout(timeout.toMillis())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .putHeader(HttpHeaders.ACCEPT, "application/json");
  }

  /// The options' timeout is that of silence; an answer that drips in has to end in time, too.
  private Future<Buffer> exchange(HttpClientRequest request, byte[] body) {
    return request
        .send(Buffer.buffer(body))
        .compose(HttpClientResponse::body)
        .timeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
        .onFailure(_ -> request.reset());
  }

  private static SubgraphAnswer unanswered(Subgraph subgraph, Throwable failure) {
    LOG.warnf("The subgraph %s did not answer: %s", subgraph.name(), failure);
    return new SubgraphAnswer.Unanswered(
        failure instanceof TimeoutException ? Reason.TIMED_OUT : Reason.UNREACHABLE);
  }
}
