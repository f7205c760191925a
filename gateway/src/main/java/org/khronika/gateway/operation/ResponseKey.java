package org.khronika.gateway.operation;

import org.khronika.gateway.json.MemberName;

/// The key of a field in the answer: its alias or its name, with its bytes at hand.
public final class ResponseKey {
  private final String name;
  private final MemberName member;

  public ResponseKey(String name) {
    this.name = name;
    this.member = new MemberName(name);
  }

  public String name() {
    return name;
  }

  /// As the name of an object's member.
  public MemberName member() {
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
