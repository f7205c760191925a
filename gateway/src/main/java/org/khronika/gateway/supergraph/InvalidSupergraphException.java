package org.khronika.gateway.supergraph;

/// A supergraph file that cannot be served; the message says what and on which line.
public final class InvalidSupergraphException extends RuntimeException {
  public InvalidSupergraphException(String message) {
    super(message);
  }
}
