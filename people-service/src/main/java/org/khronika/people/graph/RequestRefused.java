package org.khronika.people.graph;

/// A request that asks for what cannot be given. Its code and its message reach the client.
public final class RequestRefused extends RuntimeException {
  private final String code;
  private final String reason;

  public RequestRefused(String code, String message) {
    super(message);
    this.code = code;
    this.reason = message;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
