package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// The name of an object's member, as it is looked for before a value. It needs no escapes, as no
/// name of GraphQL does.
public final class MemberName {
  /// As it mostly stands, with the comma that all but the first have.
  private final byte[] written;

  public MemberName(String name) {
    written = (",\"" + name + "\":").getBytes(StandardCharsets.UTF_8);
  }

  byte[] written() {
    return written;
  }

  /// How long it is where it stands, without the comma.
  public int length() {
    return written.length - 1;
  }

  /// Whether a member with that name begins there, with the comma if it is not the first.
  boolean isAt(byte[] bytes, int start, boolean first) {
    return Words.isAt(bytes, start, written, first ? 1 : 0);
  }

  /// Where its value begins then.
  int after(int start, boolean first) {
    return start + (first ? length() : written.length);
  }

  /// Whether it stands before a value.
  boolean isBefore(byte[] bytes, int value) {
    return isRightBefore(bytes, value) || isSpacedBefore(bytes, value);
  }

  /// Whether it stands before a value with no space around the colon.
  boolean isRightBefore(byte[] bytes, int value) {
    var quote = value - length();
    return quote > 0
        && bytes[quote] == '"'
        && bytes[quote - 1] != '\\'
        && Words.isAt(bytes, quote, written, 1);
  }

  private boolean isSpacedBefore(byte[] bytes, int value) {
    if (bytes[value - 1] == ':' && bytes[value - 2] == '"') {
      return false;
    }
    var length = written.length - 4;
    var start = closingQuote(bytes, value) - length;
    return start > 1
        && bytes[start - 1] == '"'
        && bytes[start - 2] != '\\'
        && Words.isAt(bytes, start, written, 2, length);
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
    return other instanceof MemberName name && Arrays.equals(name.written, written);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(written);
  }

  private static boolean isEscaped(byte[] bytes, int at) {
    var backslashes = 0;
    while (bytes[at - 1 - backslashes] == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }
}
