package org.khronika.gateway.planner;

/// A field that no subgraph can be asked for from where it was selected; the reason names it and
/// why.
public final class UnplannableException extends RuntimeException {
  private final String reason;

  UnplannableException(String reason) {
    super(reason);
    this.reason = reason;
  }

  public String reason() {
    return reason;
  }
}
