package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;

/// Where the parts of a JSON text end. Each method takes the position at which something begins and
/// returns the one after it, or [#MALFORMED].
final class SkipJson {
  static final int MALFORMED = -1;

  private static final Literal TRUE = literal("true");
  private static final Literal FALSE = literal("false");
  private static final Literal NULL = literal("null");

  private SkipJson() {}

  private static Literal literal(String word) {
    return new Literal(word.getBytes(StandardCharsets.US_ASCII));
  }

  /// The byte at a position, or 0 behind the end.
  static byte byteAt(byte[] bytes, int at) {
    return at < bytes.length ? bytes[at] : 0;
  }

  static int space(byte[] bytes, int start) {
    var at = start;
    while (at < bytes.length && bytes[at] <= ' ' && isSpace(bytes[at])) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  static int string(byte[] bytes, int quote) {
    var at = quote + 1;
    while (at < bytes.length) {
      if (at + Long.BYTES <= bytes.length) {
        var special = Words.special(Words.at(bytes, at));
        if (special == 0) {
          at += Long.BYTES;
          continue;
        }
        at += Long.numberOfTrailingZeros(special) / Byte.SIZE;
      }
      var c = bytes[at];
      if (c == '"') {
        return at + 1;
      }
      if (c == '\\') {
        at = escape(bytes, at + 1);
        if (at == MALFORMED) {
          return MALFORMED;
        }
      } else if (c >= 0 && c < ' ') {
        return MALFORMED;
      } else {
        at++;
      }
    }
    return MALFORMED;
  }

  /// What follows a backslash.
  private static int escape(byte[] bytes, int start) {
    var c = byteAt(bytes, start);
    if (c == 'u') {
      for (int i = 1; i <= 4; i++) {
        if (Character.digit(byteAt(bytes, start + i), 16) < 0) {
          return MALFORMED;
        }
      }
      return start + 5;
    }
    return c != 0 && "\"\\/bfnrt".indexOf(c) >= 0 ? start + 1 : MALFORMED;
  }

  /// A number, or one of the three words.
  static int scalar(byte[] bytes, int start) {
    return switch (byteAt(bytes, start)) {
      case 't' -> word(bytes, start, TRUE);
      case 'f' -> word(bytes, start, FALSE);
      case 'n' -> word(bytes, start, NULL);
      default -> number(bytes, start);
    };
  }

  private static int word(byte[] bytes, int start, Literal word) {
    return word.isAt(bytes, start) ? start + word.length() : MALFORMED;
  }

  private static int number(byte[] bytes, int start) {
    var first = byteAt(bytes, start) == '-' ? start + 1 : start;
    var at = byteAt(bytes, first) == '0' ? first + 1 : digits(bytes, first);
    if (at != MALFORMED && byteAt(bytes, at) == '.') {
      at = digits(bytes, at + 1);
    }
    if (at != MALFORMED && (byteAt(bytes, at) | 0x20) == 'e') {
      var sign = byteAt(bytes, at + 1);
      at = digits(bytes, sign == '+' || sign == '-' ? at + 2 : at + 1);
    }
    return at;
  }

  private static int digits(byte[] bytes, int start) {
    var at = start;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at == start ? MALFORMED : at;
  }
}
