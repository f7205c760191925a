package org.khronika.incidents.clearance;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out who sends a request, by the bearer token in its header `Authorization`, before
/// anything else is done with it. Whoever sends a token that is not valid is told so: answered as
/// the public, it would take what it may not see for what is not there.
@ApplicationScoped
public class ReadCaller {
  private static final int FIRST = 1000;
  private static final String CALLER = "khronika.caller";
  private static final String SAID = "khronika.purpose";
  private static final String BEARER = "bearer ";
  private static final String PURPOSE = "Khronika-Purpose";
  private static final int LONGEST_PURPOSE = 200;
  private static final int UNAUTHORIZED = 401;
  private static final String REFUSAL =
      """
      {"errors":[{"message":"The token is not valid, or no longer; get a new one, or send none.",\
      "extensions":{"code":"UNAUTHENTICATED"}}]}\
      """;

  private final CurrentVertxRequest request;
  private final Event<TokenRefused> refusals;
  private final Optional<VerifyToken> verifyToken;

  ReadCaller(
      CurrentVertxRequest request, TokenConfiguration configuration, Event<TokenRefused> refusals) {
    this.request = request;
    this.refusals = refusals;
    this.verifyToken = VerifyToken.of(configuration);
  }

  void register(@Observes Filters filters) {
    filters.register(this::read, FIRST);
  }

  private void read(RoutingContext routing) {
    routing.put(SAID, purpose(routing.request().getHeader(PURPOSE)));
    String authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
    if (verifyToken.isEmpty()
        || authorization == null
        || !authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      routing.next();
      return;
    }
    String token = authorization.substring(BEARER.length()).strip();
    routing.request().pause();
    routing
        .vertx()
        .executeBlocking(() -> verifyToken.get().verify(token), false)
        .onComplete(verified -> {
          routing.request().resume();
          Optional<Caller> caller = verified.succeeded() ? verified.result() : Optional.empty();
          caller.ifPresentOrElse(
              known -> {
                routing.put(CALLER, known);
                routing.next();
              },
              () -> refuse(routing));
        });
  }

  private void refuse(RoutingContext routing) {
    var _ = refusals.fireAsync(new TokenRefused(routing.get(SAID)));
    routing
        .response()
        .setStatusCode(UNAUTHORIZED)
        .putHeader("WWW-Authenticate", "Bearer error=\"invalid_token\"")
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
        .end(REFUSAL);
  }

  /// Who sent the request that is being answered; the public where there is none.
  public Caller current() {
    @Nullable RoutingContext routing = routing();
    @Nullable Caller caller = routing == null ? null : routing.get(CALLER);
    return caller == null ? Caller.PUBLIC : caller;
  }

  /// What the request is sent for, as its caller says; null where it does not, or nobody asks.
  public @Nullable String purpose() {
    @Nullable RoutingContext routing = routing();
    return routing == null ? null : routing.get(SAID);
  }

  /// As long as a sentence; what is not ASCII is percent-encoded UTF-8, as in an address.
  private static @Nullable String purpose(@Nullable String given) {
    if (given == null || given.isBlank()) {
      return null;
    }
    String purpose = decoded(given.strip()).replaceAll("\\p{Cntrl}", " ");
    return purpose.length() <= LONGEST_PURPOSE ? purpose : purpose.substring(0, LONGEST_PURPOSE);
  }

  private static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  private @Nullable RoutingContext routing() {
    try {
      return request.getCurrent();
    } catch (ContextNotActiveException e) {
      return null;
    }
  }
}
