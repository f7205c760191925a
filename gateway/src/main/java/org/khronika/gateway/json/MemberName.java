package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// The name of an object's member, as it is looked for before a value. It needs no escapes, as no
/// name of GraphQL does.
public final class MemberName {
  /// As it mostly stands.
  private final Literal first;

  /// With the comma that all but the first have.
  private final Literal further;

  public MemberName(String name) {
    first = new Literal(("\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
    further = new Literal((",\"" + name + "\":").getBytes(StandardCharsets.UTF_8));
  }

  /// As it stands before a value.
  Literal written(boolean isFirst) {
    return isFirst ? first : further;
  }

  /// How long it is where it stands, without the comma.
  public int length() {
    return first.length();
  }

  /// Whether it stands before a value.
  boolean isBefore(byte[] bytes, int value) {
    return isRightBefore(bytes, value) || isSpacedBefore(bytes, value);
  }

  /// Whether it stands before a value with no space around the colon.
  boolean isRightBefore(byte[] bytes, int value) {
    var quote = value - length();
    return quote > 0 && bytes[quote] == '"' && bytes[quote - 1] != '\\' && first.isAt(bytes, quote);
  }

  private boolean isSpacedBefore(byte[] bytes, int value) {
    if (bytes[value - 1] == ':' && bytes[value - 2] == '"') {
      return false;
    }
    var length = length() - 3;
    var start = closingQuote(bytes, value) - length;
    return start > 1
        && bytes[start - 1] == '"'
        && bytes[start - 2] != '\\'
        && Words.isAt(bytes, start, first.text(), 1, length);
  }

  /// Where the name before a value begins, with its quote.
  static int start(byte[] bytes, int value) {
    var at = closingQuote(bytes, value) - 1;
    while (bytes[at] != '"' || isEscaped(bytes, at)) {
      at--;
    }
    return at;
  }

  private static int closingQuote(byte[] bytes, int value) {
    var at = value - 1;
    while (bytes[at] != '"') {
      at--;
    }
    return at;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MemberName name && name.first.equals(first);
  }

  @Override
  public int hashCode() {
    return first.hashCode();
  }

  private static boolean isEscaped(byte[] bytes, int at) {
    var backslashes = 0;
    while (bytes[at - 1 - backslashes] == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
