package org.khronika.gateway.json;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A text that is looked for where it probably is. Its first and its last eight bytes are compared
/// in one go, whatever its length: what is predicted wrongly costs more than what is compared in
/// vain.
final class Literal {
  private final byte[] text;

  /// Which of a word's bytes count: not all, when the text is shorter.
  private final long mask;

  private final long head;
  private final long tail;

  /// How far behind the start the last word begins.
  private final int tailAt;

  Literal(byte[] text) {
    this.text = text;
    this.tailAt = Math.max(0, text.length - Long.BYTES);
    this.mask = Words.mask(text.length);
    this.head = Words.from(text, 0);
    this.tail = Words.from(text, tailAt);
  }

  byte[] text() {
    return text;
  }

  int length() {
    return text.length;
  }

  boolean isAt(byte[] bytes, int start) {
    var last = start + tailAt;
    if (last + Long.BYTES > bytes.length) {
      return Words.isAt(bytes, start, text, 0, text.length);
    }
    return (((Words.at(bytes, start) & mask) ^ head) | ((Words.at(bytes, last) & mask) ^ tail)) == 0
        && (text.length <= 2 * Long.BYTES || isMiddleAt(bytes, start));
  }

  private boolean isMiddleAt(byte[] bytes, int start) {
    return Words.isAt(bytes, start + Long.BYTES, text, Long.BYTES, tailAt - Long.BYTES);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Literal literal && Arrays.equals(literal.text, text);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(text);
  }

  /// Some texts, of which one probably stands at a place. Few bytes tell which, at the same offset
  /// in all of them.
  static final class Choice {
    /// How many places there are for each text, at least: most stand at the first one looked at.
    private static final int PLACES = 4;

    private final int offset;
    private final long mask;

    /// Each text at the first place that is free, from the one on that those bytes give.
    private final @Nullable Literal[] places;

    Choice(List<byte[]> texts) {
      var shortest = texts.stream().mapToInt(text -> text.length).min().orElse(0);
      mask = Words.mask(shortest);
      offset = mostTelling(texts, shortest);
      places = new Literal[Integer.highestOneBit(Math.max(1, texts.size())) * 2 * PLACES];
      texts.forEach(this::add);
    }

    private int mostTelling(List<byte[]> texts, int shortest) {
      return IntStream.rangeClosed(0, Math.max(0, shortest - Long.BYTES))
          .boxed()
          .max(
              Comparator.comparingLong(
                  at -> texts.stream().map(text -> Words.from(text, at) & mask).distinct().count()))
          .orElse(0);
    }

    private void add(byte[] text) {
      var place = place(text, 0);
      while (places[place] != null) {
        place = next(place);
      }
      places[place] = new Literal(text);
    }

    /// The position after the one that begins there, or [SkipJson#MALFORMED] when none does.
    int after(byte[] bytes, int start) {
      var place = place(bytes, start);
      for (var there = places[place]; there != null; there = places[place]) {
        if (there.isAt(bytes, start)) {
          return start + there.length();
        }
        place = next(place);
      }
      return SkipJson.MALFORMED;
    }

    private int place(byte[] bytes, int start) {
      return Words.mix(Words.from(bytes, start + offset) & mask) & (places.length - 1);
    }

    private int next(int place) {
      return (place + 1) & (places.length - 1);
    }
  }
}
