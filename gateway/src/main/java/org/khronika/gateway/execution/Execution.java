package org.khronika.gateway.execution;

import java.util.List;

/// What an execution brought.
///
/// @param errors in the order of the plan, whatever order the answers came in
public record Execution(JoinedAnswer answer, List<AnswerError> errors) {
  public Execution {
    errors = List.copyOf(errors);
  }
}
