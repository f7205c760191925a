package org.khronika.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.LinkedHashMap;
import java.util.List;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.Gateway.Answer;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.projection.WriteErrors;

/// `POST /graphql`, as "GraphQL over HTTP" describes it: an operation that was executed is answered
/// with 200; one that was not, with 400 where the client takes `application/graphql-response+json`,
/// and with 200 where it takes `application/json`.
@ApplicationScoped
class GraphQLEndpoint {
  private static final Logger LOG = Logger.getLogger(GraphQLEndpoint.class);
  private static final String PATH = "/graphql";
  private static final String JSON = "application/json";
  private static final String GRAPHQL_RESPONSE = "application/graphql-response+json";

  private final Gateway gateway;
  private final GatewayConfiguration configuration;

  GraphQLEndpoint(Gateway gateway, GatewayConfiguration configuration) {
    this.gateway = gateway;
    this.configuration = configuration;
  }

  void route(@Observes Router router) {
    router
        .post(PATH)
        .handler(BodyHandler.create(false).setBodyLimit(configuration.requestLimit()))
        .handler(this::answer);
    router.route(PATH).handler(this::refuseMethod);
  }

  private void refuseMethod(RoutingContext context) {
    context
        .response()
        .setStatusCode(405)
        .putHeader(HttpHeaders.ALLOW, HttpMethod.POST.name())
        .end();
  }

  private void answer(RoutingContext context) {
    if (!isJson(context.request().getHeader(HttpHeaders.CONTENT_TYPE))) {
      refuse(context, 415, "A GraphQL request is sent as " + JSON + ".");
      return;
    }
    var request = ReadRequest.read(context.body().buffer());
    switch (request) {
      case ReadRequest.Malformed malformed -> refuse(context, 400, malformed.message());
      case ReadRequest.WellFormed wellFormed ->
          gateway
              .answer(wellFormed.request(), context())
              .whenComplete((answer, failure) -> send(context, answer, failure));
    }
  }

  private RequestContext context() {
    return new RequestContext(
        new LinkedHashMap<>(), System.nanoTime() + configuration.subgraphTimeout().toNanos());
  }

  private static boolean isJson(@Nullable String contentType) {
    return contentType != null
        && contentType.replaceFirst(";.*", "").strip().equalsIgnoreCase(JSON);
  }

  private static void refuse(RoutingContext context, int status, String message) {
    var error = new RequestError(RequestError.Code.BAD_REQUEST, message);
    send(context, status, WriteErrors.refusal(List.of(error)));
  }

  private static void send(
      RoutingContext context, @Nullable Answer answer, @Nullable Throwable failure) {
    switch (answer) {
      case Answer.Executed executed -> send(context, 200, executed.body());
      case Answer.Refused refused ->
          send(context, takesGraphQLResponse(context) ? 400 : 200, refused.body());
      case null -> {
        LOG.error("An operation failed inside the gateway", failure);
        var error =
            new RequestError(
                RequestError.Code.INTERNAL_ERROR, "The gateway failed; try again later.");
        send(context, 500, WriteErrors.refusal(List.of(error)));
      }
    }
  }

  private static void send(RoutingContext context, int status, byte[] body) {
    if (context.response().ended() || context.response().closed()) {
      return;
    }
    var type = takesGraphQLResponse(context) ? GRAPHQL_RESPONSE : JSON;
    context
        .response()
        .setStatusCode(status)
        .putHeader(HttpHeaders.CONTENT_TYPE, type + "; charset=utf-8")
        .end(Buffer.buffer(body));
  }

  private static boolean takesGraphQLResponse(RoutingContext context) {
    var accept = context.request().getHeader(HttpHeaders.ACCEPT);
    return accept != null && accept.contains(GRAPHQL_RESPONSE);
  }
}
