package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) into offsets, checking that it is well-formed on the way.
public final class ReadJson {
  private static final int MAX_DEPTH = 500;
  private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NULL = "null".getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private int position;
  private int[] nodes;
  private int count;

  /// The objects and arrays that are open.
  private int[] containers = new int[16];

  private int depth;

  private ReadJson(byte[] bytes) {
    this.bytes = bytes;
    this.nodes = new int[Math.max(24, bytes.length / 3)];
  }

  /// The document, or null when the bytes are no JSON text.
  public static @Nullable JsonDocument read(byte[] bytes) {
    var reader = new ReadJson(bytes);
    return reader.readText() ? new JsonDocument(bytes, reader.nodes, reader.count) : null;
  }

  private boolean readText() {
    do {
      if (!readValue() || !readAfterValue()) {
        return false;
      }
    } while (depth > 0);
    return peek() == 0 && position == bytes.length;
  }

  /// Reads a value, or just the beginning of one that has others in it.
  private boolean readValue() {
    while (true) {
      var first = peek();
      var node = open();
      switch (first) {
        case '{', '[' -> {
          position++;
          if (peek() != closing(first)) {
            if (!enter(node) || (first == '{' && !readName())) {
              return false;
            }
            continue;
          }
          position++;
        }
        case '"' -> skipString();
        case 't' -> skipWord(TRUE);
        case 'f' -> skipWord(FALSE);
        case 'n' -> skipWord(NULL);
        default -> skipNumber();
      }
      close(node);
      return position <= bytes.length;
    }
  }

  /// Reads on to where the next value begins, closing what is complete.
  private boolean readAfterValue() {
    while (depth > 0) {
      var container = containers[depth - 1];
      var kind = bytes[nodes[container * 3]];
      var c = peek();
      position++;
      if (c == ',') {
        return kind == '[' || readName();
      }
      if (c != closing(kind)) {
        return false;
      }
      close(container);
      depth--;
    }
    return true;
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

  private boolean readName() {
    if (peek() != '"') {
      return false;
    }
    var name = open();
    skipString();
    close(name);
    return peek() == ':' && position++ < bytes.length;
  }

  /// `}` of `{`, `]` of `[`: either is the second next in ASCII.
  private static int closing(int opening) {
    return opening + 2;
  }

  private int open() {
    if ((count + 1) * 3 > nodes.length) {
      nodes = Arrays.copyOf(nodes, nodes.length * 2);
    }
    nodes[count * 3] = position;
    return count++;
  }

  private void close(int node) {
    nodes[node * 3 + 1] = position;
    nodes[node * 3 + 2] = count;
  }

  /// The next byte that is no white space, or 0 at the end.
  private byte peek() {
    while (position < bytes.length) {
      var c = bytes[position];
      if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
        return c;
      }
      position++;
    }
    return 0;
  }

  /// Puts the position behind the end of the text, from where nothing is read.
  private void fail() {
    position = bytes.length + 1;
  }

  private void skipString() {
    var at = position + 1;
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
        position = at + 1;
        return;
      }
      if (c >= 0 && c < ' ') {
        break;
      }
      at = c == '\\' ? afterEscape(at + 1) : at + 1;
    }
    fail();
  }

  /// Where the string goes on after an escape, given what follows the backslash.
  private int afterEscape(int at) {
    var c = at < bytes.length ? bytes[at] : 0;
    var length = c == 'u' ? 5 : 1;
    if ("\"\\/bfnrtu".indexOf(c) < 0 || at + length > bytes.length) {
      return bytes.length;
    }
    for (int i = 1; i < length; i++) {
      if (Character.digit(bytes[at + i], 16) < 0) {
        return bytes.length;
      }
    }
    return at + length;
  }

  private void skipWord(byte[] word) {
    if (Words.isAt(bytes, position, word, 0)) {
      position += word.length;
    } else {
      fail();
    }
  }

  private void skipNumber() {
    var at = position;
    if (byteAt(at) == '-') {
      at++;
    }
    at = byteAt(at) == '0' ? at + 1 : afterDigits(at);
    if (byteAt(at) == '.') {
      at = afterDigits(at + 1);
    }
    if (byteAt(at) == 'e' || byteAt(at) == 'E') {
      at++;
      at = afterDigits(byteAt(at) == '+' || byteAt(at) == '-' ? at + 1 : at);
    }
    position = at;
  }

  /// Behind the end of the text where there is no digit.
  private int afterDigits(int first) {
    var at = first;
    while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9') {
      at++;
    }
    return at == first ? bytes.length + 1 : at;
  }

  private byte byteAt(int at) {
    return at < bytes.length ? bytes[at] : 0;
  }
}
