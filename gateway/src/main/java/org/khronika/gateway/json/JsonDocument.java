package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/// A JSON text as offsets into its own bytes. A value is a node, named by its place in the list of
/// offsets, in the order of the text; the name of an object's member has none: it is looked for
/// where it stands, before its value. Nothing is decoded until it is asked for.
///
/// Whoever reads may keep a number with each object and array; but for that it is immutable.
public final class JsonDocument {
  public static final int ROOT = 0;
  public static final int NONE = -1;

  /// What is kept of a value: where it starts, and where it ends.
  static final int LEAF = 2;

  /// Of an object or array besides: the node after all that is in it, the number of the shape that
  /// it fits, and the reader's number.
  static final int CONTAINER = 5;

  /// Of an object or array, all bits of the end are turned round: so it is known for one without
  /// looking into the text.
  static final int END = 1;

  static final int AFTER = 2;
  static final int SHAPE = 3;
  private static final int MARK = 4;

  private final byte[] bytes;
  private final int[] nodes;
  private final int @Nullable [] sites;

  /// @param sites those that were asked for, each followed by an object; null where some may be
  ///   missing
  JsonDocument(byte[] bytes, int[] nodes, int @Nullable [] sites) {
    this.bytes = bytes;
    this.nodes = nodes;
    this.sites = sites;
  }

  /// Whether it is known where all the objects are that its reader was told to keep the places of.
  public boolean knowsSites() {
    return sites != null;
  }

  /// Calls back with every object of a site, in order, as far as they are known.
  public void forEachAt(int site, IntConsumer action) {
    if (sites != null) {
      for (int i = 0; i < sites.length; i += 2) {
        if (sites[i] == site) {
          action.accept(sites[i + 1]);
        }
      }
    }
  }

  public enum Kind {
    OBJECT,
    ARRAY,
    STRING,
    NUMBER,
    BOOLEAN,
    NULL;

    /// The kind of the values that begin with this byte.
    public static Kind of(byte first) {
      return switch (first) {
        case '{' -> OBJECT;
        case '[' -> ARRAY;
        case '"' -> STRING;
        case 't', 'f' -> BOOLEAN;
        case 'n' -> NULL;
        default -> NUMBER;
      };
    }
  }

  public Kind kind(int node) {
    return Kind.of(first(node));
  }

  /// The first byte of the value, which tells its kind.
  public byte first(int node) {
    return bytes[nodes[node]];
  }

  public boolean isNull(int node) {
    return first(node) == 'n';
  }

  /// Whether the value looks just as the document's reader was told to expect.
  ///
  /// @param shape a leaf, or one of those that it was told
  public boolean fits(int node, Shape shape) {
    return shape instanceof Shape.Leaf leaf
        ? leaf.fits(bytes, start(node), end(node))
        : shape.number() != 0 && isContainer(node) && nodes[node + SHAPE] == shape.number();
  }

  /// The bytes that the offsets point into; not to be changed.
  public byte[] bytes() {
    return bytes;
  }

  public int start(int node) {
    return nodes[node];
  }

  public int end(int node) {
    var end = nodes[node + END];
    return end < 0 ? ~end : end;
  }

  private boolean isContainer(int node) {
    return nodes[node + END] < 0;
  }

  /// The node after this one and all that is in it.
  public int after(int node) {
    return isContainer(node) ? afterAll(node) : node + LEAF;
  }

  /// The same of an object or array: where its members or elements end.
  public int afterAll(int container) {
    return nodes[container + AFTER];
  }

  /// Where the members or elements of an object or array begin, if it has any.
  public int inside(int container) {
    return container + CONTAINER;
  }

  /// The number that the reader gave an object or array; 0 at first, and of anything else.
  public int mark(int node) {
    return isContainer(node) ? nodes[node + MARK] : 0;
  }

  public void mark(int container, int number) {
    nodes[container + MARK] = number;
  }

  /// The value of an object's member, or [#NONE]. The first one counts where a name comes twice.
  public int member(int object, MemberName name) {
    return member(object, name, inside(object));
  }

  /// The same, looked for from one of the members on, and around: whoever asks in the order of the
  /// text passes what is [#after] the last one found, and has to compare just one name.
  public int member(int object, MemberName name, int from) {
    var limit = afterAll(object);
    for (int value = from; value < limit; value = after(value)) {
      if (name.isBefore(bytes, start(value))) {
        return value;
      }
    }
    for (int value = inside(object); value < from; value = after(value)) {
      if (name.isBefore(bytes, start(value))) {
        return value;
      }
    }
    return NONE;
  }

  public int member(int object, String name) {
    return member(object, new MemberName(name));
  }

  /// Whether the value is that of a member with that name, with no space around the colon.
  public boolean isNamedPlainly(int value, MemberName name) {
    return name.isRightBefore(bytes, start(value));
  }

  /// Whether the value is that of a member with that name, and nothing but a comma is between it
  /// and the member before.
  public boolean isNamedRightAfter(int before, int value, MemberName name) {
    var written = name.written(false);
    return start(value) == end(before) + written.length() && written.isAt(bytes, end(before));
  }

  /// Whether the value is written just so.
  public boolean isWritten(int node, byte[] text) {
    return Arrays.equals(bytes, start(node), end(node), text, 0, text.length);
  }

  /// Calls back with every element of an array, or every value of an object, in order.
  public void forEachValue(int container, IntConsumer action) {
    for (int node = inside(container); node < afterAll(container); node = after(node)) {
      action.accept(node);
    }
  }

  /// The first element of an array, or [#NONE]; the others follow by [#nextElement].
  public int firstElement(int array) {
    return afterAll(array) > inside(array) ? inside(array) : NONE;
  }

  public int nextElement(int array, int element) {
    var next = after(element);
    return next < afterAll(array) ? next : NONE;
  }

  /// The name of an object's member, given its value.
  public String nameOf(int memberValue) {
    return decode(MemberName.start(bytes, start(memberValue)));
  }

  /// A string's characters, escapes resolved; any other value as it is written.
  public String text(int node) {
    return first(node) == '"' ? decode(start(node)) : raw(node);
  }

  private String decode(int quote) {
    var end = SkipJson.string(bytes, quote);
    var raw = new String(bytes, quote + 1, end - quote - 2, StandardCharsets.UTF_8);
    return raw.indexOf('\\') < 0 ? raw : JsonText.unescape(raw);
  }

  /// The value as it is written.
  public String raw(int node) {
    return new String(bytes, start(node), end(node) - start(node), StandardCharsets.UTF_8);
  }
}
