package org.khronika.gateway.operation;

import java.nio.charset.StandardCharsets;

/// The key of a field in the answer: its alias or its name, with its bytes at hand.
public final class ResponseKey {
  private final String name;
  private final byte[] utf8;
  private final byte[] member;

  public ResponseKey(String name) {
    this.name = name;
    this.utf8 = name.getBytes(StandardCharsets.UTF_8);
    this.member = (",\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  public String name() {
    return name;
  }

  /// The key's bytes; not to be changed.
  public byte[] utf8() {
    return utf8;
  }

  /// What stands before a value in an object, with the comma that all but the first have; not to be
  /// changed.
  public byte[] member() {
    return member;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ResponseKey key && key.name.equals(name);
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
