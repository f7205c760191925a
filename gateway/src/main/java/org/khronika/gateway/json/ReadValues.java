package org.khronika.gateway.json;

import java.util.Arrays;

/// Reads values of which nothing is known before. Positions are handed from method to method, which
/// keeps them in registers.
final class ReadValues {
  private static final int MAX_DEPTH = 500;

  private final byte[] bytes;
  private final JsonIndex index;

  /// The objects and arrays that are open.
  private int[] containers = new int[16];

  private int depth;

  ReadValues(byte[] bytes, JsonIndex index) {
    this.bytes = bytes;
    this.index = index;
  }

  /// Reads a value and the space around it.
  ///
  /// @return the position after it
  int read(int start) {
    var at = readValue(SkipJson.space(bytes, start));
    return at == SkipJson.MALFORMED ? at : readOn(at);
  }

  /// Reads what is left of an object or array of which something was read.
  ///
  /// @param at after a value in it
  /// @return the position after it
  int readRest(int container, int at) {
    enter(container);
    return readOn(at);
  }

  private int readOn(int end) {
    var at = readAfterValue(end);
    while (depth > 0 && at != SkipJson.MALFORMED) {
      at = readValue(at);
      if (at != SkipJson.MALFORMED) {
        at = readAfterValue(at);
      }
    }
    return at;
  }

  /// Reads a value, or just the beginning of one that has others in it and the first of these.
  ///
  /// @return the position after it
  private int readValue(int start) {
    var at = start;
    while (true) {
      var first = SkipJson.byteAt(bytes, at);
      if (first != '{' && first != '[') {
        var end = first == '"' ? SkipJson.string(bytes, at) : SkipJson.scalar(bytes, at);
        index.leaf(at, end);
        return end;
      }
      var container = index.open(at);
      at = SkipJson.space(bytes, at + 1);
      if (SkipJson.byteAt(bytes, at) == closing(first)) {
        index.close(container, at + 1, 0);
        return at + 1;
      }
      at = enter(container) ? (first == '{' ? skipName(at) : at) : SkipJson.MALFORMED;
      if (at == SkipJson.MALFORMED) {
        return at;
      }
    }
  }

  /// Reads on to where the next value begins, closing what is complete.
  ///
  /// @return the position of the next value; of the end, when there is none
  private int readAfterValue(int end) {
    var at = SkipJson.space(bytes, end);
    while (depth > 0) {
      var container = containers[depth - 1];
      var kind = bytes[index.start(container)];
      var c = SkipJson.byteAt(bytes, at);
      if (c == ',') {
        at = SkipJson.space(bytes, at + 1);
        return kind == '[' ? at : skipName(at);
      }
      if (c != closing(kind)) {
        return SkipJson.MALFORMED;
      }
      at++;
      index.close(container, at, 0);
      depth--;
      at = SkipJson.space(bytes, at);
    }
    return at;
  }

  private boolean enter(int container) {
    if (depth == MAX_DEPTH) {
      return false;
    }
    if (depth == containers.length) {
      containers = Arrays.copyOf(containers, depth * 2);
    }
    containers[depth++] = container;
    return true;
  }

  /// @return the position of the member's value
  private int skipName(int start) {
    if (SkipJson.byteAt(bytes, start) != '"') {
      return SkipJson.MALFORMED;
    }
    var end = SkipJson.string(bytes, start);
    if (end == SkipJson.MALFORMED) {
      return end;
    }
    var colon = SkipJson.space(bytes, end);
    return SkipJson.byteAt(bytes, colon) == ':'
        ? SkipJson.space(bytes, colon + 1)
        : SkipJson.MALFORMED;
  }

  /// `}` of `{`, `]` of `[`: either is the second next in ASCII.
  private static int closing(int opening) {
    return opening + 2;
  }
}
