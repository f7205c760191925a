package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Checksum;

/// JSON being written: a growing array of bytes that can be cut back to an earlier length.
public final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes;
  private int length;

  public JsonBytes(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  public int length() {
    return length;
  }

  /// Takes back everything that was written after that length.
  public void cutTo(int earlierLength) {
    length = earlierLength;
  }

  public JsonBytes put(char ascii) {
    ensure(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  public JsonBytes put(byte[] source, int start, int end) {
    ensure(end - start);
    System.arraycopy(source, start, bytes, length, end - start);
    length += end - start;
    return this;
  }

  public JsonBytes put(byte[] source) {
    return put(source, 0, source.length);
  }

  /// A part of what another one holds.
  public JsonBytes put(JsonBytes source, int start, int end) {
    return put(source.bytes, start, end);
  }

  /// Text that needs no escapes, such as punctuation, numbers and GraphQL names.
  public JsonBytes putRaw(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A value of another document, as it is written there.
  public JsonBytes putValue(JsonDocument document, int node) {
    return put(document.bytes(), document.start(node), document.end(node));
  }

  public JsonBytes putString(String text) {
    put('"');
    for (byte c : text.getBytes(StandardCharsets.UTF_8)) {
      switch (c) {
        case '"', '\\' -> put('\\').put((char) c);
        case '\n' -> putRaw("\\n");
        case '\r' -> putRaw("\\r");
        case '\t' -> putRaw("\\t");
        default -> {
          if (c >= 0 && c < ' ') {
            putRaw("\\u00").put((char) HEX[c >> 4]).put((char) HEX[c & 15]);
          } else {
            ensure(1);
            bytes[length++] = c;
          }
        }
      }
    }
    return put('"');
  }

  /// Adds a part of what was written to a checksum.
  public void update(Checksum checksum, int start, int end) {
    checksum.update(bytes, start, end - start);
  }

  /// Whether two parts of what was written are the same.
  public boolean isRepeated(int start, int end, int otherStart, int otherEnd) {
    return Arrays.equals(bytes, start, end, bytes, otherStart, otherEnd);
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(bytes, length);
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
