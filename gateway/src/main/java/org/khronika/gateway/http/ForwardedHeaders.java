package org.khronika.gateway.http;

import io.vertx.core.MultiMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;

/// The headers of a client's request that go on to the subgraphs.
///
/// @param names in lower case
record ForwardedHeaders(List<String> names) {
  /// What belongs to one connection (RFC 9110, section 7.6.1), or to the message that the gateway
  /// writes itself.
  private static final Set<String> OF_THE_MESSAGE =
      Set.of(
          "accept",
          "accept-encoding",
          "connection",
          "content-encoding",
          "content-length",
          "content-type",
          "expect",
          "host",
          "keep-alive",
          "proxy-authenticate",
          "proxy-authorization",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");

  ForwardedHeaders {
    names = names.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      if (OF_THE_MESSAGE.contains(name)) {
        throw new IllegalArgumentException(
            "khronika.forwarded-headers: " + name + " belongs to one connection or message");
      }
    }
  }

  /// Those of them that a request has; a header that comes more than once, as a list.
  SequencedMap<String, String> of(MultiMap headers) {
    var found = new LinkedHashMap<String, String>();
    for (String name : names) {
      var values = headers.getAll(name);
      if (!values.isEmpty()) {
        found.put(name, values.size() == 1 ? values.getFirst() : String.join(", ", values));
      }
    }
    return found;
  }
}
