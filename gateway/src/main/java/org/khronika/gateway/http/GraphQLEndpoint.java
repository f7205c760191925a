package org.khronika.gateway.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.Locale;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.Gateway.Answer;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.execution.RequestContext;
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

  private final Gateway gateway;
  private final ReadCaller readCaller;
  private final GatewayConfiguration configuration;
  private final ForwardedHeaders forwarded;

  GraphQLEndpoint(Gateway gateway, ReadCaller readCaller, GatewayConfiguration configuration) {
    this.gateway = gateway;
    this.readCaller = readCaller;
    this.configuration = configuration;
    this.forwarded = new ForwardedHeaders(configuration.forwardedHeaders());
  }

  void route(@Observes Router router) {
    router.route(PATH).handler(this::take);
  }

  private void take(RoutingContext context) {
    var request = context.request();
    var type = AnswerType.accepted(request.getHeader(HttpHeaders.ACCEPT));
    var exchange = new Exchange(context.response(), type == null ? AnswerType.JSON : type);
    if (type == null) {
      exchange.refuse(
          406,
          Code.NOT_ACCEPTABLE,
          "Answers are application/graphql-response+json or application/json.");
      return;
    }
    switch (request.method().name()) {
      case "POST" -> post(request, exchange);
      case "GET" -> get(request, exchange);
      default -> exchange.refuseMethod("GET, POST", "An operation is sent with POST or GET.");
    }
  }

  private void post(HttpServerRequest request, Exchange exchange) {
    if (!isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))) {
      exchange.refuse(
          415, Code.UNSUPPORTED_MEDIA_TYPE, "A GraphQL request is application/json in UTF-8.");
      return;
    }
    var body = new CollectBytes(configuration.requestLimit());
    request
        .handler(piece -> {
          body.add(piece);
          if (body.isTooLarge()) {
            refuseBody(exchange);
          }
        })
        .endHandler(_ -> {
          if (!body.isTooLarge()) {
            answer(ReadRequest.body(body.toByteArray()), request, exchange);
          }
        })
        .resume();
  }

  private void refuseBody(Exchange exchange) {
    HttpServerResponse response = exchange.response();
    if (!response.ended()) {
      response.putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
      exchange.refuse(
          413,
          Code.REQUEST_TOO_LARGE,
          "A request has at most " + configuration.requestLimit() + " bytes.");
    }
  }

  private void get(HttpServerRequest request, Exchange exchange) {
    answer(ReadRequest.address(request.query()), request, exchange);
  }

  private void answer(ReadRequest.Reading reading, HttpServerRequest request, Exchange exchange) {
    switch (reading) {
      case ReadRequest.Malformed malformed ->
          exchange.refuse(400, Code.BAD_REQUEST, malformed.message());
      case ReadRequest.WellFormed wellFormed ->
          readCaller
              .read(request.getHeader(HttpHeaders.AUTHORIZATION))
              .onSuccess(caller ->
                  caller.ifPresentOrElse(
                      claims ->
                          answer(wellFormed.request().sentBy(claims), context(request), exchange),
                      () -> refuseToken(exchange)))
              .onFailure(failure -> send(exchange, null, failure));
    }
  }

  private void answer(GraphQLRequest request, RequestContext context, Exchange exchange) {
    gateway
        .answer(request, context)
        .whenComplete((answer, failure) -> send(exchange, answer, failure));
  }

  private static void refuseToken(Exchange exchange) {
    exchange.response().putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    exchange.refuse(
        401, Code.UNAUTHENTICATED, "The bearer token is not valid; send a new one, or none.");
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

  private static void send(
      Exchange exchange, @Nullable Answer answer, @Nullable Throwable failure) {
    switch (answer) {
      case Answer.Executed executed -> exchange.send(200, executed.body());
      case Answer.Refused refused -> send(exchange, refused);
      case null -> {
        LOG.error("An operation failed inside the gateway", failure);
        exchange.refuse(500, Code.INTERNAL_ERROR, "The gateway failed; try again later.");
      }
    }
  }

  private static void send(Exchange exchange, Answer.Refused refused) {
    var first = refused.errors().getFirst();
    if (first.code() == Code.METHOD_NOT_ALLOWED) {
      exchange.refuseMethod("POST", first.message());
    } else {
      exchange.send(exchange.type() == AnswerType.GRAPHQL_RESPONSE ? 400 : 200, refused.body());
    }
  }
}
