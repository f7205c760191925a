package org.khronika.gateway.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) into offsets, checking that it is well-formed, and UTF-8, on the way.
/// Positions are handed from method to method, which keeps them in registers.
public final class ReadJson {
  private static final int MAX_DEPTH = 500;

  private final byte[] bytes;
  private int[] nodes;
  private int count;

  /// The objects and arrays that are open.
  private int[] containers = new int[16];

  private int depth;

  private ReadJson(byte[] bytes) {
    this.bytes = bytes;
    this.nodes = new int[Math.max(24, bytes.length / 6)];
  }

  /// The document, or null when the bytes are no JSON text.
  public static @Nullable JsonDocument read(byte[] bytes) {
    var reader = new ReadJson(bytes);
    return reader.readText() && Utf8.isValid(bytes) ? new JsonDocument(bytes, reader.nodes) : null;
  }

  private boolean readText() {
    var at = SkipJson.space(bytes, 0);
    do {
      at = readValue(at);
      if (at != SkipJson.MALFORMED) {
        at = readAfterValue(at);
      }
      if (at == SkipJson.MALFORMED) {
        return false;
      }
    } while (depth > 0);
    return at == bytes.length;
  }

  /// Reads a value, or just the beginning of one that has others in it and the first of these.
  ///
  /// @return the position after it
  private int readValue(int start) {
    var at = start;
    while (true) {
      var first = SkipJson.byteAt(bytes, at);
      if (first == '"') {
        return leaf(at, SkipJson.string(bytes, at));
      }
      if (first != '{' && first != '[') {
        return leaf(at, SkipJson.scalar(bytes, at));
      }
      var container = open(at);
      at = SkipJson.space(bytes, at + 1);
      if (SkipJson.byteAt(bytes, at) == closing(first)) {
        close(container, at + 1);
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
      var kind = bytes[nodes[container]];
      var c = SkipJson.byteAt(bytes, at);
      if (c == ',') {
        at = SkipJson.space(bytes, at + 1);
        return kind == '[' ? at : skipName(at);
      }
      if (c != closing(kind)) {
        return SkipJson.MALFORMED;
      }
      at++;
      close(container, at);
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

  private int leaf(int start, int end) {
    if (count + JsonDocument.LEAF > nodes.length) {
      grow();
    }
    nodes[count] = start;
    nodes[count + 1] = end;
    count += JsonDocument.LEAF;
    return end;
  }

  private int open(int start) {
    if (count + JsonDocument.CONTAINER > nodes.length) {
      grow();
    }
    var container = count;
    nodes[container] = start;
    count += JsonDocument.CONTAINER;
    return container;
  }

  private void close(int container, int end) {
    nodes[container + 1] = end;
    nodes[container + 2] = count;
  }

  private void grow() {
    nodes = Arrays.copyOf(nodes, nodes.length + nodes.length / 2);
  }
}
