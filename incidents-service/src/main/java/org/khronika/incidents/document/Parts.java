package org.khronika.incidents.document;

import static org.khronika.incidents.document.UserErrorCode.CONTRADICTION;
import static org.khronika.incidents.document.UserErrorCode.DUPLICATE;
import static org.khronika.incidents.document.UserErrorCode.NOT_FOUND;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A list of a document whose elements have keys: they are unique within the document, and an
/// element may point to another one of the list by its key.
public final class Parts<T> {
  private final String list;
  private final List<T> elements;
  private final Function<T, String> key;
  private final Map<String, Integer> positions = new HashMap<>();

  public Parts(String list, List<T> elements, Function<T, String> key) {
    this.list = list;
    this.elements = elements;
    this.key = key;
    for (int i = 0; i < elements.size(); i++) {
      positions.putIfAbsent(key.apply(elements.get(i)), i);
    }
  }

  public boolean has(String partKey) {
    return positions.containsKey(partKey);
  }

  /// The element of a key; the first one where several say they are it.
  public @Nullable T get(@Nullable String partKey) {
    Integer position = partKey == null ? null : positions.get(partKey);
    return position == null ? null : elements.get(position);
  }

  /// Every key has the form of one and is there once.
  public void checkKeys(Problems problems) {
    Set<String> met = new HashSet<>();
    problems.each(
        list,
        elements,
        (element, at) -> {
          String partKey = key.apply(element);
          if (at.key("key", partKey) && !met.add(partKey)) {
            at.at("key")
                .report(DUPLICATE, "This key is taken by an earlier element of " + list + ".");
          }
        });
  }

  /// Every pointer points to another element of the list, and following them never leads back.
  public void checkPointers(
      String field, Function<T, @Nullable String> pointer, Problems problems) {
    problems.each(list, elements, (element, at) -> checkPointer(element, field, pointer, at));
  }

  private void checkPointer(
      T element, String field, Function<T, @Nullable String> pointer, Problems at) {
    String target = pointer.apply(element);
    if (target == null) {
      return;
    }
    if (!has(target)) {
      at.at(field)
          .report(NOT_FOUND, "No element of %s has the key \"%s\".".formatted(list, target));
    } else if (target.equals(key.apply(element))) {
      at.at(field).report(CONTRADICTION, "It points to itself.");
    } else if (opensCircle(element, pointer)) {
      at.at(field).report(CONTRADICTION, "Element by element, this leads back to where it starts.");
    }
  }

  /// Whether the element is the first one of a circle, so that each circle is told once.
  private boolean opensCircle(T start, Function<T, @Nullable String> pointer) {
    String startKey = key.apply(start);
    int first = positions.getOrDefault(startKey, 0);
    T step = get(pointer.apply(start));
    for (int i = 0; i < elements.size() && step != null; i++) {
      String stepKey = key.apply(step);
      if (stepKey.equals(startKey)) {
        return true;
      }
      if (positions.getOrDefault(stepKey, 0) < first) {
        return false;
      }
      step = get(pointer.apply(step));
    }
    return false;
  }
}
