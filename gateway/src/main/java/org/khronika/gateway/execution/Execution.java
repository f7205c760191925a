package org.khronika.gateway.execution;

import java.util.List;

/// What an execution brought.
///
/// @param errors in the order of the plan, whatever order the answers came in
/// @param subgraphNanos how long its requests to subgraphs took, all of them together
public record Execution(JoinedAnswer answer, List<AnswerError> errors, long subgraphNanos) {
  public Execution {
    errors = List.copyOf(errors);
  }
}
