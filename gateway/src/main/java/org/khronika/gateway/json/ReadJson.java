package org.khronika.gateway.json;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads JSON (RFC 8259) into offsets, checking that it is well-formed on the way.
public final class ReadJson {
  private static final int MAX_DEPTH = 500;

  private final byte[] bytes;
  private int position;
  private int[] nodes;
  private int count;

  private ReadJson(byte[] bytes) {
    this.bytes = bytes;
    this.nodes = new int[Math.max(24, bytes.length / 4)];
  }

  /// The document, or null when the bytes are no JSON text.
  public static @Nullable JsonDocument read(byte[] bytes) {
    var reader = new ReadJson(bytes);
    try {
      reader.value(0);
      reader.skipSpace();
    } catch (MalformedException | ArrayIndexOutOfBoundsException e) {
      return null;
    }
    return reader.position == bytes.length
        ? new JsonDocument(bytes, Arrays.copyOf(reader.nodes, reader.count * 3))
        : null;
  }

  private static final class MalformedException extends RuntimeException {
    MalformedException() {
      super("malformed JSON", null, false, false);
    }
  }

  private void value(int depth) {
    if (depth > MAX_DEPTH) {
      throw new MalformedException();
    }
    skipSpace();
    var node = open();
    switch (bytes[position]) {
      case '{' -> object(depth);
      case '[' -> array(depth);
      case '"' -> skipString();
      case 't' -> skipWord("true");
      case 'f' -> skipWord("false");
      case 'n' -> skipWord("null");
      default -> skipNumber();
    }
    close(node);
  }

  private void object(int depth) {
    position++;
    skipSpace();
    if (bytes[position] == '}') {
      position++;
      return;
    }
    while (true) {
      skipSpace();
      var name = open();
      expect('"');
      position--;
      skipString();
      close(name);
      skipSpace();
      expect(':');
      value(depth + 1);
      if (isLast('}')) {
        return;
      }
    }
  }

  private void array(int depth) {
    position++;
    skipSpace();
    if (bytes[position] == ']') {
      position++;
      return;
    }
    while (true) {
      value(depth + 1);
      if (isLast(']')) {
        return;
      }
    }
  }

  private boolean isLast(char closing) {
    skipSpace();
    var c = bytes[position++];
    if (c != closing && c != ',') {
      throw new MalformedException();
    }
    return c == closing;
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

  private void expect(char expected) {
    if (bytes[position++] != expected) {
      throw new MalformedException();
    }
  }

  private void skipSpace() {
    while (position < bytes.length && isSpace(bytes[position])) {
      position++;
    }
  }

  private static boolean isSpace(byte c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private void skipString() {
    position++;
    while (true) {
      var c = bytes[position++];
      if (c == '"') {
        return;
      }
      if (c == '\\') {
        skipEscape();
      } else if (c >= 0 && c < ' ') {
        throw new MalformedException();
      }
    }
  }

  private void skipEscape() {
    var c = bytes[position++];
    if (c == 'u') {
      for (int i = 0; i < 4; i++) {
        if (Character.digit(bytes[position++], 16) < 0) {
          throw new MalformedException();
        }
      }
    } else if ("\"\\/bfnrt".indexOf(c) < 0) {
      throw new MalformedException();
    }
  }

  private void skipWord(String word) {
    for (int i = 0; i < word.length(); i++) {
      expect(word.charAt(i));
    }
  }

  private void skipNumber() {
    if (bytes[position] == '-') {
      position++;
    }
    if (bytes[position] == '0') {
      position++;
    } else {
      skipDigits();
    }
    if (position < bytes.length && bytes[position] == '.') {
      position++;
      skipDigits();
    }
    if (position < bytes.length && (bytes[position] == 'e' || bytes[position] == 'E')) {
      position++;
      if (bytes[position] == '+' || bytes[position] == '-') {
        position++;
      }
      skipDigits();
    }
  }

  private void skipDigits() {
    var first = position;
    while (position < bytes.length && bytes[position] >= '0' && bytes[position] <= '9') {
      position++;
    }
    if (position == first) {
      throw new MalformedException();
    }
  }
}
