package org.khronika.gateway.json;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.khronika.gateway.json.JsonDocument.Kind;

/// What a value is expected to look like. One that does was checked while it was read: it can be
/// copied whole, and nobody has to look into it again.
///
/// An object or array fits when all that is in it does, in the same order and with no space between
/// it. That it fits is kept with it, as the number of its shape.
public sealed interface Shape {

  /// Nobody asks where such objects are.
  int NO_SITE = 0;

  /// Nothing is known, and nothing fits.
  Shape UNKNOWN = new Unknown();

  /// The shape's number among those of one reader; 0 where nobody will ask whether a value fits.
  int number();

  /// Whether there are objects in it whose places are kept.
  boolean hasSites();

  record Unknown() implements Shape {
    @Override
    public int number() {
      return 0;
    }

    @Override
    public boolean hasSites() {
      return false;
    }
  }

  /// A member of an object.
  record Member(MemberName name, Shape value, boolean mayBeNull) {}

  /// An object of just these members.
  final class Members implements Shape {
    private final int number;
    private final Member[] members;
    private final int site;
    private final boolean hasSites;

    public Members(int number, List<Member> members) {
      this(number, members, NO_SITE);
    }

    /// @param site the number under which is kept where such objects are, or [#NO_SITE]
    public Members(int number, List<Member> members, int site) {
      this.number = number;
      this.members = members.toArray(Member[]::new);
      this.site = site;
      this.hasSites =
          site != NO_SITE || members.stream().anyMatch(member -> member.value.hasSites());
    }

    @Override
    public int number() {
      return number;
    }

    int site() {
      return site;
    }

    @Override
    public boolean hasSites() {
      return hasSites;
    }

    int size() {
      return members.length;
    }

    Member member(int index) {
      return members[index];
    }

    public List<Member> members() {
      return List.of(members);
    }
  }

  /// An array of elements of one shape.
  record Elements(int number, Shape element) implements Shape {
    @Override
    public boolean hasSites() {
      return element.hasSites();
    }
  }

  /// A string, number or boolean.
  final class Leaf implements Shape {
    private final Literal.Choice texts;
    private final Literal.Choice hidden;
    private final boolean mayBeAnyText;
    private final boolean mayBeAnything;

    /// By the first byte of a value: whether its kind is allowed.
    private final boolean[] firsts = new boolean[128];

    /// @param texts the strings that are allowed; empty where all are
    /// @param hidden strings that are not, without anything being wrong
    public Leaf(Set<Kind> kinds, Set<String> texts, Set<String> hidden) {
      this.texts = written(texts);
      this.hidden = written(hidden);
      this.mayBeAnyText = texts.isEmpty();
      this.mayBeAnything = kinds.containsAll(EnumSet.allOf(Kind.class));
      var scalars = EnumSet.copyOf(kinds);
      scalars.removeAll(EnumSet.of(Kind.OBJECT, Kind.ARRAY, Kind.NULL));
      for (int first = 0; first < firsts.length; first++) {
        firsts[first] = scalars.contains(Kind.of((byte) first));
      }
    }

    @Override
    public int number() {
      return 0;
    }

    @Override
    public boolean hasSites() {
      return false;
    }

    boolean fits(byte[] bytes, int start, int end) {
      return mayBeAnyText ? firsts[bytes[start]] : texts.after(bytes, start) == end;
    }

    /// The position after a string that begins there and fits, where few do; else
    /// [SkipJson#MALFORMED].
    int afterText(byte[] bytes, int start) {
      return mayBeAnyText ? SkipJson.MALFORMED : texts.after(bytes, start);
    }

    private static Literal.Choice written(Set<String> texts) {
      return new Literal.Choice(
          texts.stream()
              .map(text -> ("\"" + text + "\"").getBytes(StandardCharsets.UTF_8))
              .toList());
    }

    /// Whether it is a value that nobody is told of.
    public boolean hides(JsonDocument json, int node) {
      return hidden.after(json.bytes(), json.start(node)) == json.end(node);
    }

    /// Whether a value that is not null may stand for it, even if it is none of the plain kinds.
    public boolean allows(JsonDocument json, int node) {
      return mayBeAnything || json.fits(node, this);
    }
  }
}
