package org.khronika.gateway.operation;

import java.util.List;

/// A request that cannot be executed, because of what the client sent.
public final class RequestException extends RuntimeException {
  private final transient List<RequestError> errors;

  public RequestException(List<RequestError> errors) {
    super(errors.toString(), null, false, false);
    this.errors = List.copyOf(errors);
  }

  public RequestException(RequestError.Code code, String message) {
    this(List.of(new RequestError(code, message)));
  }

  public List<RequestError> errors() {
    return errors;
  }
}
