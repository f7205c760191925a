package org.khronika.gateway.json;

import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.Shape.Elements;
import org.khronika.gateway.json.Shape.Leaf;
import org.khronika.gateway.json.Shape.Members;

/// Reads JSON (RFC 8259) into offsets, checking that it is well-formed, and UTF-8, on the way.
/// Where the text goes as it is expected to, names are compared instead of read, and what fits its
/// shape is told; where it does not, it is read like any other.
public final class ReadJson {
  private final byte[] bytes;
  private final JsonIndex index;
  private final ReadValues unexpected;

  /// How often something was found that does not fit.
  private int misfits;

  private ReadJson(byte[] bytes) {
    this.bytes = bytes;
    this.index = new JsonIndex(bytes.length);
    this.unexpected = new ReadValues(bytes, index);
  }

  /// The document, or null when the bytes are no JSON text.
  public static @Nullable JsonDocument read(byte[] bytes) {
    return read(bytes, Shape.UNKNOWN);
  }

  /// @param expected what the text probably looks like; nothing depends on it but the time it
  ///   takes, what [JsonDocument#fits], and whether it [JsonDocument#knowsSites]
  public static @Nullable JsonDocument read(byte[] bytes, Shape expected) {
    var reader = new ReadJson(bytes);
    var end = reader.readValue(expected, false, 0);
    return end != SkipJson.MALFORMED
            && SkipJson.space(bytes, end) == bytes.length
            && Utf8.isValid(bytes)
        ? reader.index.document(bytes)
        : null;
  }

  /// @return the position after it
  private int readValue(Shape expected, boolean mayBeNull, int start) {
    if (mayBeNull && SkipJson.byteAt(bytes, start) == 'n') {
      return readNull(start);
    }
    return switch (expected) {
      case Leaf leaf -> readLeaf(leaf, start);
      case Members members -> readObject(members, start);
      case Elements elements -> readArray(elements, start);
      case Shape.Unknown _ -> readUnexpected(expected, start);
    };
  }

  private int readNull(int start) {
    var end = SkipJson.scalar(bytes, start);
    index.leaf(start, end);
    return end;
  }

  private int readUnexpected(Shape expected, int start) {
    misfits++;
    if (expected.hasSites() && SkipJson.byteAt(bytes, start) != 'n') {
      index.loseSites();
    }
    return unexpected.read(start);
  }

  private int readLeaf(Leaf leaf, int start) {
    var known = leaf.afterText(bytes, start);
    if (known != SkipJson.MALFORMED) {
      index.leaf(start, known);
      return known;
    }
    var first = SkipJson.byteAt(bytes, start);
    if (first <= ' ' || first == '{' || first == '[') {
      return readUnexpected(leaf, start);
    }
    var end = first == '"' ? SkipJson.string(bytes, start) : SkipJson.scalar(bytes, start);
    if (end != SkipJson.MALFORMED) {
      index.leaf(start, end);
      if (!leaf.fits(bytes, start, end)) {
        misfits++;
      }
    }
    return end;
  }

  private int readObject(Members members, int start) {
    if (SkipJson.byteAt(bytes, start) != '{') {
      return readUnexpected(members, start);
    }
    var misfitsBefore = misfits;
    var object = index.open(start);
    if (members.site() != Shape.NO_SITE) {
      index.site(members.site(), object);
    }
    var at = start + 1;
    for (int i = 0; i < members.size(); i++) {
      var member = members.member(i);
      var name = member.name().written(i == 0);
      if (!name.isAt(bytes, at)) {
        return i == 0 ? readAgain(members, object, start) : readRest(members, object, at);
      }
      at = readValue(member.value(), member.mayBeNull(), at + name.length());
      if (at == SkipJson.MALFORMED) {
        return at;
      }
    }
    return readEnd(members, object, at, '}', misfits == misfitsBefore);
  }

  private int readArray(Elements elements, int start) {
    if (SkipJson.byteAt(bytes, start) != '[') {
      return readUnexpected(elements, start);
    }
    var misfitsBefore = misfits;
    var array = index.open(start);
    var at = start + 1;
    if (SkipJson.byteAt(bytes, at) <= ' ') {
      return readAgain(elements, array, start);
    }
    if (SkipJson.byteAt(bytes, at) != ']') {
      at = readValue(elements.element(), false, at);
      while (at != SkipJson.MALFORMED && SkipJson.byteAt(bytes, at) == ',') {
        at = readValue(elements.element(), false, at + 1);
      }
      if (at == SkipJson.MALFORMED) {
        return at;
      }
    }
    return readEnd(elements, array, at, ']', misfits == misfitsBefore);
  }

  /// Reads the closing bracket, if it is there.
  ///
  /// @param fits whether all that is in it does
  private int readEnd(Shape expected, int container, int at, char closing, boolean fits) {
    if (SkipJson.byteAt(bytes, at) != closing) {
      return readRest(expected, container, at);
    }
    index.close(container, at + 1, fits ? expected.number() : 0);
    return at + 1;
  }

  /// An object or array that does not even begin as expected.
  private int readAgain(Shape expected, int container, int start) {
    index.drop(container);
    return readUnexpected(expected, start);
  }

  /// @param at after a value in it
  private int readRest(Shape expected, int container, int at) {
    misfits++;
    if (expected.hasSites()) {
      index.loseSites();
    }
    return unexpected.readRest(container, at);
  }
}
