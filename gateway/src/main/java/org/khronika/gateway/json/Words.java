package org.khronika.gateway.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Bytes eight, or four, at a time.
final class Words {
  /// The first of the eight bytes is the lowest.
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle HALF =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH = 0x8080808080808080L;

  /// Odd, and without a pattern in its bits: the golden ratio's fraction.
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

  private Words() {}

  static long at(byte[] bytes, int start) {
    return (long) WORD.get(bytes, start);
  }

  /// Which bytes end a run of a string's plain characters: a quote, a backslash, or a control
  /// character. Their highest bit is set, and nothing else below the first of them.
  static long special(long word) {
    var quotes = word ^ (ONES * '"');
    var backslashes = word ^ (ONES * '\\');
    return ((word - ONES * ' ' & ~word)
            | (quotes - ONES & ~quotes)
            | (backslashes - ONES & ~backslashes))
        & HIGH;
  }

  /// Whether all bytes are ASCII. All are looked at before it is told: that is a loop without a
  /// branch, and few texts are not.
  static boolean areAscii(byte[] bytes) {
    var all = 0L;
    var at = 0;
    for (; at <= bytes.length - Long.BYTES; at += Long.BYTES) {
      all |= at(bytes, at);
    }
    for (; at < bytes.length; at++) {
      all |= bytes[at];
    }
    return (all & HIGH) == 0;
  }

  /// Whether a text stands at a place. Its tail is compared with the eight bytes that end there, of
  /// which some were compared before: cheaper than one by one.
  static boolean isAt(byte[] bytes, int start, byte[] text, int from) {
    return isAt(bytes, start, text, from, text.length - from);
  }

  /// The same of a part of a text.
  static boolean isAt(byte[] bytes, int start, byte[] text, int from, int length) {
    if (start + length > bytes.length) {
      return false;
    }
    if (length < Long.BYTES) {
      return isShortAt(bytes, start, text, from, length);
    }
    for (int i = 0; i < length - Long.BYTES; i += Long.BYTES) {
      if (at(bytes, start + i) != at(text, from + i)) {
        return false;
      }
    }
    return at(bytes, start + length - Long.BYTES) == at(text, from + length - Long.BYTES);
  }

  /// Multiplies eight bytes at a time into what there is; the upper half is the better mixed one.
  static int hash(byte[] bytes, int start, int end) {
    var hash = (long) (end - start);
    var at = start;
    for (; at <= end - Long.BYTES; at += Long.BYTES) {
      hash = (hash ^ at(bytes, at)) * MULTIPLIER;
      hash ^= hash >>> 32;
    }
    for (; at < end; at++) {
      hash = (hash ^ bytes[at]) * MULTIPLIER;
    }
    return (int) (hash ^ hash >>> 32);
  }

  private static boolean isShortAt(byte[] bytes, int start, byte[] text, int from, int length) {
    if (length >= Integer.BYTES) {
      var last = length - Integer.BYTES;
      return half(bytes, start) == half(text, from)
          && half(bytes, start + last) == half(text, from + last);
    }
    for (int i = 0; i < length; i++) {
      if (bytes[start + i] != text[from + i]) {
        return false;
      }
    }
    return true;
  }

  private static int half(byte[] bytes, int start) {
    return (int) HALF.get(bytes, start);
  }
}
