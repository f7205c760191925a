package org.khronika.incidents.graph;

import org.jspecify.annotations.Nullable;

/// A request that asks for what cannot be given. Its code and its message reach the client.
public final class RequestRefused extends RuntimeException {
  private final String code;
  private final String reason;

  public RequestRefused(String code, String message) {
    super(message);
    this.code = code;
    this.reason = message;
  }

  /// None of the caller's roles allows what it asks for.
  ///
  /// @param action in words, behind "may not"
  public static RequestRefused forbidden(String action) {
    return new RequestRefused(
        "FORBIDDEN",
        "You may not %s: none of the roles of your token allows it.".formatted(action));
  }

  /// The one that is a failure or its cause; null where none is.
  public static @Nullable RequestRefused among(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof RequestRefused refused) {
        return refused;
      }
    }
    return null;
  }

  public String code() {
    return code;
  }

  public String reason() {
    return reason;
  }
}
