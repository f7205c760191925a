package org.khronika.gateway.execution;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/// What of a client's request goes on to the subgraphs besides the operation.
///
/// @param headers those that are passed on, by their lower-case names
/// @param deadline when the client's patience ends, as [System#nanoTime] counts
public record RequestContext(SequencedMap<String, String> headers, long deadline) {

  public RequestContext {
    headers = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(headers));
  }
}
