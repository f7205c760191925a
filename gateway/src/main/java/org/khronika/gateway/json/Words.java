package org.khronika.gateway.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Bytes eight at a time.
final class Words {
  /// The first of the eight bytes is the lowest.
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
  ///
  /// With its second bit turned a quote is a space, and control characters stay such: both are
  /// below what follows the space.
  static long special(long word) {
    var quotesAndControls = (word ^ (ONES * ('"' ^ ' '))) - ONES * (' ' + 1);
    var backslashes = (word ^ (ONES * '\\')) - ONES;
    return (quotesAndControls | backslashes) & ~word & HIGH;
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

  /// Whether a part of a text stands at a place.
  static boolean isAt(byte[] bytes, int start, byte[] text, int from, int length) {
    return start + length <= bytes.length
        && Arrays.equals(bytes, start, start + length, text, from, from + length);
  }

  /// The bytes from a position on, and zeros behind the end.
  static long from(byte[] bytes, int start) {
    if (start + Long.BYTES <= bytes.length) {
      return at(bytes, start);
    }
    var word = 0L;
    for (int at = bytes.length - 1; at >= start; at--) {
      word = (word << Byte.SIZE) | (bytes[at] & 0xFF);
    }
    return word;
  }

  /// Which bits the bytes of a text have in a word that begins with it.
  static long mask(int length) {
    return length == 0 ? 0 : -1L >>> (Math.max(0, Long.BYTES - length) * Byte.SIZE);
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

  /// A word as a number whose lower bits depend on all of its own.
  static int mix(long word) {
    return (int) ((word * MULTIPLIER) >>> 32);
  }
}
