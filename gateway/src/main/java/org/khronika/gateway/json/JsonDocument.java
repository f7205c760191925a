package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/// A JSON text as offsets into its own bytes. A value is a node, numbered in the order of the text:
/// node 0 is the whole; an object's children are its keys and values in turn. Nothing is decoded
/// until it is asked for. Immutable.
public final class JsonDocument {
  public static final int ROOT = 0;
  public static final int NONE = -1;

  private static final int STRIDE = 3;
  private static final int START = 0;
  private static final int END = 1;
  private static final int NEXT = 2;

  private final byte[] bytes;
  private final int[] nodes;
  private final int size;

  /// @param nodes three numbers a node: where it starts, where it ends, and the node after its
  ///   subtree
  /// @param size how many nodes there are; the array may be longer
  JsonDocument(byte[] bytes, int[] nodes, int size) {
    this.bytes = bytes;
    this.nodes = nodes;
    this.size = size;
  }

  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL
  }

  public Kind kind(int node) {
    return switch (bytes[start(node)]) {
      case '{' -> Kind.OBJECT;
      case '[' -> Kind.ARRAY;
      case '"' -> Kind.STRING;
      case 't', 'f' -> Kind.BOOLEAN;
      case 'n' -> Kind.NULL;
      default -> Kind.NUMBER;
    };
  }

  public boolean isNull(int node) {
    return bytes[start(node)] == 'n';
  }

  public int size() {
    return size;
  }

  /// The bytes that the offsets point into; not to be changed.
  public byte[] bytes() {
    return bytes;
  }

  public int start(int node) {
    return nodes[node * STRIDE + START];
  }

  public int end(int node) {
    return nodes[node * STRIDE + END];
  }

  private int next(int node) {
    return nodes[node * STRIDE + NEXT];
  }

  /// The value of an object's member, or [#NONE]. The first one counts where a key comes twice.
  public int member(int object, byte[] key) {
    return member(object, key, object + 1);
  }

  /// The same, looked for from one of the members on, and around: whoever asks in the order of the
  /// text passes [#afterMember] of the last one found, and has to compare just one key.
  public int member(int object, byte[] key, int from) {
    var limit = next(object);
    for (int name = from; name < limit; name = next(name + 1)) {
      if (isNamed(name, key)) {
        return name + 1;
      }
    }
    for (int name = object + 1; name < from; name = next(name + 1)) {
      if (isNamed(name, key)) {
        return name + 1;
      }
    }
    return NONE;
  }

  /// Where the member after the one of this value begins, if it is not the last.
  public int afterMember(int value) {
    return next(value);
  }

  /// Where an object's members end: the node after the last one.
  public int afterMembers(int object) {
    return next(object);
  }

  /// Whether this is the name of a member with that key.
  public boolean isNamed(int name, byte[] key) {
    var start = start(name) + 1;
    return end(name) - 1 - start == key.length && Words.isAt(bytes, start, key, 0);
  }

  public int member(int object, String key) {
    return member(object, key.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the value is written just so.
  public boolean isWritten(int node, byte[] text) {
    return end(node) - start(node) == text.length && Words.isAt(bytes, start(node), text, 0);
  }

  /// Calls back with every element of an array, or every value of an object, in order.
  public void forEachValue(int container, IntConsumer action) {
    var isObject = kind(container) == Kind.OBJECT;
    var limit = next(container);
    for (int node = container + 1; node < limit; node = next(node)) {
      if (isObject) {
        node++;
      }
      action.accept(node);
    }
  }

  /// The first element of an array, or [#NONE]; the others follow by [#nextElement].
  public int firstElement(int array) {
    return next(array) > array + 1 ? array + 1 : NONE;
  }

  public int nextElement(int array, int element) {
    var next = next(element);
    return next < next(array) ? next : NONE;
  }

  /// The name of an object's member, given its value.
  public String nameOf(int memberValue) {
    return text(memberValue - 1);
  }

  /// A string's characters, escapes resolved; any other value as it is written.
  public String text(int node) {
    if (kind(node) != Kind.STRING) {
      return raw(node);
    }
    var raw =
        new String(bytes, start(node) + 1, end(node) - start(node) - 2, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : JsonText.unescape(raw);
  }

  /// The value as it is written.
  public String raw(int node) {
    return new String(bytes, start(node), end(node) - start(node), StandardCharsets.UTF_8);
  }
}
