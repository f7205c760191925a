package org.khronika.local.process;

/// Why Khronika cannot start, in words for whoever typed the command: what is wrong and what to do.
public final class StartFailure extends Exception {
  private final String reason;

  public StartFailure(String reason) {
    super(reason);
    this.reason = reason;
  }

  public StartFailure(String reason, Throwable cause) {
    super(reason + " (" + cause + ")", cause);
    this.reason = reason + " (" + cause + ")";
  }

  public String reason() {
    return reason;
  }
}
