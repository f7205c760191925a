package org.khronika.incidents.revision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.khronika.incidents.document.CanonicalJson;

/// Finds what differs between two documents, in the order of their members.
///
/// Elements that both lists have stay paired, whatever was put in or taken out between them; those
/// in between are paired in their order, and compared in turn.
final class Changes {
  private final List<Change> found = new ArrayList<>();

  private Changes() {}

  static List<Change> between(JsonNode before, JsonNode after) {
    Changes changes = new Changes();
    changes.compare("", before, after);
    return List.copyOf(changes.found);
  }

  private void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after) {
    if (before instanceof ObjectNode old && after instanceof ObjectNode now) {
      compareMembers(path, old, now);
    } else if (before instanceof ArrayNode old && after instanceof ArrayNode now) {
      compareElements(path, old, now);
    } else if (before == null || !before.equals(after)) {
      found.add(new Change(path, text(before), text(after)));
    }
  }

  private void compareMembers(String path, ObjectNode before, ObjectNode after) {
    TreeSet<String> names = new TreeSet<>();
    before.fieldNames().forEachRemaining(names::add);
    after.fieldNames().forEachRemaining(names::add);
    for (String name : names) {
      compare(path + "/" + escape(name), before.get(name), after.get(name));
    }
  }

  private void compareElements(String path, ArrayNode before, ArrayNode after) {
    int old = 0;
    int now = 0;
    for (PairElements.Pair same : PairElements.of(before, after)) {
      comparePart(path, before, old, same.before(), after, now, same.after());
      old = same.before() + 1;
      now = same.after() + 1;
    }
    comparePart(path, before, old, before.size(), after, now, after.size());
  }

  private void comparePart(
      String path, ArrayNode before, int old, int oldEnd, ArrayNode after, int now, int nowEnd) {
    int both = Math.min(oldEnd - old, nowEnd - now);
    for (int i = 0; i < both; i++) {
      compare(path + "/" + (now + i), before.get(old + i), after.get(now + i));
    }
    for (int i = old + both; i < oldEnd; i++) {
      compare(path + "/" + i, before.get(i), null);
    }
    for (int i = now + both; i < nowEnd; i++) {
      compare(path + "/" + i, null, after.get(i));
    }
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : CanonicalJson.text(value);
  }

  private static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
