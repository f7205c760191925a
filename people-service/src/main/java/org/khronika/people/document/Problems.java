package org.khronika.people.document;

import static org.khronika.people.document.UserErrorCode.FORBIDDEN;
import static org.khronika.people.document.UserErrorCode.INVALID_VALUE;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.khronika.people.clearance.Action;

/// A place in a document, and the list that the problems of the whole document go to. Places are
/// made from the outside in (`problems.at("names").at(0)`) and may be kept to report to later.
public final class Problems {
  private static final int LONGEST_TEXT = 10_000;
  private static final int LONGEST_KEY = 80;
  private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  private final List<String> path;
  private final List<UserError> found;

  private Problems(List<String> path, List<UserError> found) {
    this.path = path;
    this.found = found;
  }

  /// The outermost place: the argument that holds the document.
  public static Problems in(String argument) {
    return new Problems(List.of(argument), new ArrayList<>());
  }

  public Problems at(String field) {
    List<String> inner = new ArrayList<>(path);
    inner.add(field);
    return new Problems(List.copyOf(inner), found);
  }

  public Problems at(int index) {
    return at(Integer.toString(index));
  }

  /// Checks every element of a list field at its own place.
  public <T> void each(String field, List<T> elements, BiConsumer<T, Problems> check) {
    for (int i = 0; i < elements.size(); i++) {
      check.accept(elements.get(i), at(field).at(i));
    }
  }

  public void report(UserErrorCode code, String message) {
    found.add(new UserError(code, message, path));
  }

  /// None of the caller's roles allows what it asks for.
  public void forbid(Action action) {
    report(
        FORBIDDEN,
        "You may not %s: none of the roles of your token allows it.".formatted(action.words()));
  }

  /// A text that is there says something, is of sane length and has only characters that can be
  /// stored and shown.
  public void text(String field, @Nullable String value) {
    if (value == null) {
      return;
    }
    Problems here = at(field);
    if (value.codePoints().allMatch(Problems::cannotBeSeen)) {
      here.report(INVALID_VALUE, "Blank; leave it out or say something.");
    }
    if (value.length() > LONGEST_TEXT) {
      here.report(INVALID_VALUE, "Longer than %d characters.".formatted(LONGEST_TEXT));
    }
    if (value.codePoints().anyMatch(Problems::cannotBeShown)) {
      here.report(INVALID_VALUE, "Has a control character, or half of a character.");
    }
  }

  public void texts(String field, List<String> values) {
    for (int i = 0; i < values.size(); i++) {
      at(field).text(Integer.toString(i), values.get(i));
    }
  }

  private static boolean cannotBeSeen(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || Character.getType(character) == Character.FORMAT;
  }

  private static boolean cannotBeShown(int character) {
    boolean whitespace = character == '\n' || character == '\r' || character == '\t';
    return (Character.isISOControl(character) && !whitespace)
        || Character.getType(character) == Character.SURROGATE;
  }

  public static boolean isKey(String value) {
    return value.length() <= LONGEST_KEY && KEY.matcher(value).matches();
  }

  /// Whether the value has the form of a key; reports it where not.
  public boolean key(String field, String value) {
    if (isKey(value)) {
      return true;
    }
    at(field)
        .report(
            INVALID_VALUE,
            "A key is made of a-z, 0-9 and single hyphens inside, and is at most %d characters long."
                .formatted(LONGEST_KEY));
    return false;
  }

  /// The id that the value spells, null where there is none; reports a value that spells none.
  public @Nullable UUID id(String field, @Nullable String value) {
    UUID id = RecordId.read(value);
    if (value != null && id == null) {
      at(field)
          .report(
              INVALID_VALUE,
              "An id is a UUID of version 7, such as 018f4c6a-7d5e-7c3b-9a1d-0e2f4a6b8c0d.");
    }
    return id;
  }

  public boolean any() {
    return !found.isEmpty();
  }

  /// All problems of the document, in the order in which they were met.
  public List<UserError> all() {
    return List.copyOf(found);
  }
}
