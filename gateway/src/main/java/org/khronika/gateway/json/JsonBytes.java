package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// JSON being written: a growing array of bytes that can be cut back to an earlier length.
///
/// What is taken from another document is not copied at once: as long as what is written next is
/// what stands next there, the range to be copied grows. An answer that is in the client's order
/// already is copied in a few long ranges.
public final class JsonBytes {
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] NOWHERE = {};

  private byte[] bytes;
  private int length;

  /// The range that is still to be copied.
  private byte[] source = NOWHERE;

  private int sourceStart;
  private int sourceEnd;

  public JsonBytes(int capacity) {
    bytes = new byte[Math.max(16, capacity)];
  }

  public int length() {
    return length + sourceEnd - sourceStart;
  }

  /// Takes back everything that was written after that length.
  public void cutTo(int earlierLength) {
    sourceEnd = Math.max(sourceStart, sourceStart + earlierLength - length);
    length = Math.min(length, earlierLength);
  }

  public JsonBytes put(char ascii) {
    if (sourceEnd < source.length && source[sourceEnd] == ascii) {
      sourceEnd++;
      return this;
    }
    copy(1);
    bytes[length++] = (byte) ascii;
    return this;
  }

  /// Text that needs no escapes.
  public JsonBytes put(byte[] text) {
    return put(text, Words.isAt(source, sourceEnd, text, 0, text.length));
  }

  /// @param isNext whether it stands behind what is to be copied
  private JsonBytes put(byte[] text, boolean isNext) {
    if (isNext) {
      sourceEnd += text.length;
    } else {
      append(text, 0, text.length);
    }
    return this;
  }

  /// Text that needs no escapes, such as punctuation, numbers and GraphQL names.
  public JsonBytes putRaw(String text) {
    return put(text.getBytes(StandardCharsets.UTF_8));
  }

  /// The name of an object's member.
  public JsonBytes putName(MemberName name, boolean first) {
    var written = name.written(first);
    return put(written.text(), written.isAt(source, sourceEnd));
  }

  /// A part of what another one holds.
  public JsonBytes put(JsonBytes other, int start, int end) {
    other.copy(0);
    return put(other.bytes, start, end);
  }

  /// A value of another document, as it is written there.
  public JsonBytes putValue(JsonDocument document, int node) {
    return put(document.bytes(), document.start(node), document.end(node));
  }

  /// Members of an object of another document, as they are written there.
  ///
  /// @param name that of the first, with no space around the colon
  public JsonBytes putMembers(JsonDocument document, MemberName name, int first, int last) {
    return put(document.bytes(), document.start(first) - name.length(), document.end(last));
  }

  @SuppressWarnings("ReferenceEquality") // the same array, not an equal one
  private JsonBytes put(byte[] from, int start, int end) {
    if (from == source && start == sourceEnd) {
      sourceEnd = end;
    } else {
      copy(0);
      source = from;
      sourceStart = start;
      sourceEnd = end;
    }
    return this;
  }

  public JsonBytes putString(String text) {
    var utf8 = text.getBytes(StandardCharsets.UTF_8);
    put('"');
    var plain = 0;
    for (int i = 0; i < utf8.length; i++) {
      if (isSpecial(utf8[i])) {
        append(utf8, plain, i);
        putEscaped(utf8[i]);
        plain = i + 1;
      }
    }
    append(utf8, plain, utf8.length);
    return put('"');
  }

  private static boolean isSpecial(byte c) {
    return c == '"' || c == '\\' || (c >= 0 && c < ' ');
  }

  private void putEscaped(byte c) {
    switch (c) {
      case '"', '\\' -> put('\\').put((char) c);
      case '\n' -> putRaw("\\n");
      case '\r' -> putRaw("\\r");
      case '\t' -> putRaw("\\t");
      default -> putRaw("\\u00").put((char) HEX[c >> 4]).put((char) HEX[c & 15]);
    }
  }

  private void append(byte[] from, int start, int end) {
    copy(end - start);
    System.arraycopy(from, start, bytes, length, end - start);
    length += end - start;
  }

  /// A number that is the same for equal parts of what was written.
  public int hash(int start, int end) {
    copy(0);
    return Words.hash(bytes, start, end);
  }

  /// Whether two parts of what was written are the same.
  public boolean isRepeated(int start, int end, int otherStart, int otherEnd) {
    copy(0);
    return Arrays.equals(bytes, start, end, bytes, otherStart, otherEnd);
  }

  /// The bytes themselves, and behind [#length] room for more; not to be changed.
  public byte[] array() {
    copy(0);
    return bytes;
  }

  public byte[] toByteArray() {
    return Arrays.copyOf(array(), length);
  }

  /// Copies the range that is to be copied, and leaves room for more.
  private void copy(int more) {
    var copied = sourceEnd - sourceStart;
    if (length + copied + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + copied + more));
    }
    if (copied > 0) {
      System.arraycopy(source, sourceStart, bytes, length, copied);
      length += copied;
    }
    source = NOWHERE;
    sourceStart = 0;
    sourceEnd = 0;
  }
}
