package org.khronika.gateway.http;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Tells what a browser sends on behalf of another site without having asked first (CORS calls it a
/// simple request). A POST is never one, because its media type is not simple; a GET is one where
/// the browser says so in `Sec-Fetch-Site` or `Origin`, unless a header comes with it that makes a
/// browser ask. Programs send neither, and may use GET freely.
final class CrossSite {
  private CrossSite() {}

  static boolean isSimple(HttpServerRequest get) {
    var headers = get.headers();
    return isFromElsewhere(headers)
        && !headers.contains("apollo-require-preflight")
        && !headers.contains("x-apollo-operation-name");
  }

  private static boolean isFromElsewhere(MultiMap headers) {
    var site = headers.get("sec-fetch-site");
    if (site != null) {
      return !site.equals("same-origin") && !site.equals("none");
    }
    var origin = headers.get(HttpHeaders.ORIGIN);
    return origin != null && !isOwn(origin, headers.get(HttpHeaders.HOST));
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      return host != null && host.equalsIgnoreCase(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
