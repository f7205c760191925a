package org.khronika.gateway.execution;

import java.util.List;

/// An error of the answer, in the client's own terms.
///
/// @param path from the answer's root: response keys (`String`) and list indexes (`Integer`)
/// @param subgraph the name of the subgraph that it came from or belongs to; empty for the
///   gateway's own
public record AnswerError(String message, List<Object> path, String code, String subgraph) {
  /// How many errors a client is told of at most.
  public static final int MOST = 1_000;

  public AnswerError {
    path = List.copyOf(path);
  }

  /// The same, told of another place.
  public AnswerError at(List<Object> otherPath) {
    return new AnswerError(message, otherPath, code, subgraph);
  }
}
