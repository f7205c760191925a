package org.khronika.gateway.http;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.Gateway.Answer;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.budget.Admission.Overdrawn;
import org.khronika.gateway.budget.Admission.TooManyAtOnce;
import org.khronika.gateway.budget.Admission.Visit;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.http.PersistedQueries.Resolution;
import org.khronika.gateway.http.ReadRequest.Reading;
import org.khronika.gateway.operation.RequestError.Code;

/// `/graphql`, as "GraphQL over HTTP" describes it: an operation that was executed is answered with
/// 200; one that was not, with 400 where the client takes `application/graphql-response+json`, and
/// with 200 where it takes `application/json`. What is no GraphQL request at all is answered with a
/// status of its own.
@ApplicationScoped
class GraphQLEndpoint {
  private static final Logger LOG = Logger.getLogger(GraphQLEndpoint.class);
  private static final String PATH = "/graphql";
  private static final String JSON = "application/json";

  /// Little, so that it costs nothing to say much and send nothing.
  private static final int MOST_AT_FIRST = 16 * 1024;

  private final ServedSupergraph supergraph;
  private final ReadCaller readCaller;
  private final AdmitCallers admitCallers;
  private final GatewayMetrics metrics;
  private final GatewayConfiguration configuration;
  private final PersistedQueries persistedQueries;
  private final ForwardedHeaders forwarded;

  private volatile boolean closing;

  GraphQLEndpoint(
      ServedSupergraph supergraph,
      ReadCaller readCaller,
      AdmitCallers admitCallers,
      GatewayMetrics metrics,
      GatewayConfiguration configuration) {
    this.supergraph = supergraph;
    this.readCaller = readCaller;
    this.admitCallers = admitCallers;
    this.metrics = metrics;
    this.configuration = configuration;
    this.persistedQueries = new PersistedQueries(configuration.persistedQueries());
    this.forwarded = new ForwardedHeaders(configuration.forwardedHeaders());
    metrics.watchCaches(() -> List.of(persistedQueries.use()));
  }

  void route(@Observes Router router) {
    router.route(PATH).handler(this::take);
  }

  /// The end has begun: each answer asks its client to come back to somebody else.
  void close(@Observes ShutdownDelayInitiatedEvent event) {
    closing = true;
  }

  private void take(RoutingContext context) {
    var request = context.request();
    if (closing) {
      context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    }
    var type = AnswerType.accepted(request.getHeader(HttpHeaders.ACCEPT));
    var exchange =
        new Exchange(
            request,
            type == null ? AnswerType.JSON : type,
            configuration.compressFrom(),
            System.nanoTime(),
            null);
    if (type == null) {
      exchange.refuse(
          406,
          Code.NOT_ACCEPTABLE,
          "Answers are application/graphql-response+json or application/json.");
      return;
    }
    switch (request.method().name()) {
      case "POST" -> post(request, exchange);
      case "GET" -> get(context, exchange);
      default -> exchange.refuseMethod("GET, POST", "An operation is sent with POST or GET.");
    }
  }

  private void post(HttpServerRequest request, Exchange exchange) {
    if (!isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      exchange.refuse(
          415, Code.UNSUPPORTED_MEDIA_TYPE, "A GraphQL request is application/json in UTF-8.");
      return;
    }
    var limit = configuration.requestLimit();
    var body = new CollectBytes(limit, request.headers(), MOST_AT_FIRST);
    request
        .handler(piece -> {
          body.add(piece);
          if (body.isTooLarge()) {
            exchange.refuseBody(limit);
          }
        })
        .endHandler(_ -> {
          if (!body.isTooLarge()) {
            enter(exchange, () -> ReadRequest.body(body.toByteArray()));
          }
        })
        .resume();
  }

  private void get(RoutingContext context, Exchange exchange) {
    var request = context.request();
    if (CrossSite.isSimple(request) && !isAllowedByCors(context)) {
      exchange.refuse(
          403,
          Code.CROSS_SITE_REQUEST,
          "From another site send POST, or the header apollo-require-preflight.");
      return;
    }
    enter(exchange, () -> ReadRequest.address(request.query()));
  }

  /// The filter for CORS came first, and left its mark.
  private static boolean isAllowedByCors(RoutingContext context) {
    return context.response().headers().contains(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN);
  }

  /// Nothing is read of what was sent before it is known who sent it, and that they may.
  private void enter(Exchange exchange, Supplier<Reading> sent) {
    readCaller
        .read(exchange.request().getHeader(HttpHeaders.AUTHORIZATION))
        .onSuccess(caller ->
            caller.ifPresentOrElse(
                known -> admit(known, exchange, sent), () -> exchange.refuseToken()))
        .onFailure(failure -> send(exchange, null, failure));
  }

  private void admit(Caller caller, Exchange exchange, Supplier<Reading> sent) {
    switch (admitCallers.admit(caller, exchange.request())) {
      case Visit visit -> visit(caller, exchange.letIn(visit), sent);
      case Overdrawn(long seconds) ->
          refuse(
              exchange,
              seconds,
              Code.COST_LIMIT_EXCEEDED,
              "Your requests took more time than one caller has; ask for less at once, and again"
                  + " in %d seconds.".formatted(seconds));
      case TooManyAtOnce(int most) ->
          refuse(
              exchange,
              1,
              Code.CONCURRENCY_LIMIT_EXCEEDED,
              "%d requests of yours are being answered; send more when they are.".formatted(most));
    }
  }

  /// Whoever was let in is answered, whatever happens: a visit that does not end counts for ever.
  private void visit(Caller caller, Exchange exchange, Supplier<Reading> sent) {
    try {
      answer(sent.get(), caller.claims(), exchange);
    } catch (RuntimeException e) {
      send(exchange, null, e);
    }
  }

  private void refuse(Exchange exchange, long seconds, Code code, String message) {
    metrics.answered("", code.name(), exchange.startedAt());
    exchange.refuseCaller(seconds, code, message);
  }

  private void answer(Reading reading, Claims claims, Exchange exchange) {
    switch (reading) {
      case ReadRequest.Malformed malformed ->
          exchange.refuse(400, Code.BAD_REQUEST, malformed.message());
      case ReadRequest.WellFormed wellFormed -> answer(wellFormed.request(), claims, exchange);
    }
  }

  private void answer(SentRequest sent, Claims claims, Exchange exchange) {
    switch (persistedQueries.resolve(sent)) {
      case Resolution.Mismatch _ ->
          exchange.refuse(
              400, Code.PERSISTED_QUERY_MISMATCH, "The hash is not that of the document.");
      case Resolution.Unknown unknown ->
          send(exchange, new Answer.Refused(List.of(unknown.error())));
      case Resolution.Meant meant -> answer(meant.request().sentBy(claims), sent, exchange);
    }
  }

  private void answer(GraphQLRequest request, SentRequest sent, Exchange exchange) {
    supergraph
        .current()
        .answer(request, context(exchange.request()))
        .whenComplete((answer, failure) -> {
          if (answer instanceof Answer.Executed) {
            persistedQueries.keep(sent);
          }
          send(exchange, answer, failure);
        });
  }

  private RequestContext context(HttpServerRequest request) {
    return new RequestContext(
        forwarded.of(request.headers()),
        System.nanoTime() + configuration.operationTimeout().toNanos());
  }

  /// Whether what is sent is JSON, in the one character set that there is for it.
  private static boolean isJson(@Nullable String contentType) {
    if (contentType == null || contentType.equals(JSON)) {
      return contentType != null;
    }
    var parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
    return parts[0].strip().equals(JSON)
        && Arrays.stream(parts)
            .map(String::strip)
            .filter(part -> part.startsWith("charset="))
            .allMatch(charset -> charset.replace("\"", "").equals("charset=utf-8"));
  }

  private void send(Exchange exchange, @Nullable Answer answer, @Nullable Throwable failure) {
    switch (answer) {
      case Answer.Executed executed -> {
        metrics.answered(
            executed.operationName(),
            executed.errors() == 0 ? "OK" : "ERRORS",
            exchange.startedAt());
        exchange.send(200, executed.body(), executed.subgraphNanos());
      }
      case Answer.Refused refused -> send(exchange, refused);
      case null -> {
        LOG.error("An operation failed inside the gateway", failure);
        metrics.answered("", Code.INTERNAL_ERROR.name(), exchange.startedAt());
        exchange.refuse(500, Code.INTERNAL_ERROR, "The gateway failed; try again later.");
      }
    }
  }

  private void send(Exchange exchange, Answer.Refused refused) {
    var first = refused.errors().getFirst();
    metrics.answered("", first.code().name(), exchange.startedAt());
    if (first.code() == Code.METHOD_NOT_ALLOWED) {
      exchange.refuseMethod("POST", first.message());
    } else {
      exchange.send(exchange.type() == AnswerType.GRAPHQL_RESPONSE ? 400 : 200, refused.body());
    }
  }
}
