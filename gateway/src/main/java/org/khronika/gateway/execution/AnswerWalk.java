package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.MemberName;
import org.khronika.gateway.operation.Field;
import org.khronika.gateway.operation.ResponseKey;

/// A walk through a joined answer: it begins at the root, enters the fields of objects and the
/// elements of lists, and leaves them again. A value that several subgraphs answered is one to
/// whoever walks: an object has the fields of all its parts, lists are joined element by element,
/// and what is null in one part counts only where it is null in all.
public final class AnswerWalk {
  private static final ResponseKey TYPENAME = new ResponseKey(Field.TYPENAME);

  private final JoinedAnswer answer;

  /// The parts of all values that are entered, those of the outermost first.
  private long[] parts = new long[32];

  /// By part: the document that it is of.
  private JsonDocument[] documents = new JsonDocument[32];

  /// By part: the member that is asked for next, if the subgraph answered in the order of the walk;
  /// of a list, its current element.
  private int[] next = new int[32];

  private int top;

  /// By depth: where the parts begin, the key by which the value was entered, and the index of its
  /// current element.
  private int[] from = new int[16];

  private @Nullable ResponseKey[] keys = new ResponseKey[16];
  private int[] index = new int[16];
  private int depth;

  public AnswerWalk(JoinedAnswer answer) {
    this.answer = answer;
    for (long root : answer.roots()) {
      push(root, answer.json(root));
    }
    sortParts(0);
  }

  /// Begins again at an object, wherever it stands.
  void startAt(long object) {
    top = 0;
    depth = 0;
    push(object, answer.json(object));
  }

  public JoinedAnswer answer() {
    return answer;
  }

  /// Enters a field of the object that was entered last. Does not, where it is missing or null.
  public boolean enter(ResponseKey key) {
    var begin = top;
    for (int part = from[depth]; part < begin; part++) {
      var node = member(part, key.member());
      if (node != JsonDocument.NONE && !documents[part].isNull(node)) {
        push(sibling(part, node), documents[part]);
      }
    }
    return entered(begin, key);
  }

  /// Enters the current element of a list. Does not, where it is null.
  public boolean enterElement() {
    var begin = top;
    for (int part = from[depth]; part < begin; part++) {
      if (next[part] != JsonDocument.NONE && !documents[part].isNull(next[part])) {
        push(sibling(part, next[part]), documents[part]);
      }
    }
    return entered(begin, null);
  }

  public void leave() {
    top = from[depth];
    depth--;
  }

  /// What the value that was entered last is.
  public Kind kind() {
    return documents[from[depth]].kind(node(first()));
  }

  /// The value that was entered last; of its parts, the first.
  public long first() {
    return parts[from[depth]];
  }

  /// How many parts the value has that was entered last.
  public int parts() {
    return top - from[depth];
  }

  /// The document of one of its parts.
  public JsonDocument json(int part) {
    return documents[from[depth] + part];
  }

  /// Where the members of that part end; it is an object.
  public int limit(int part) {
    return json(part).afterAll(node(parts[from[depth] + part]));
  }

  /// The member of that part that is expected to be asked for next, if there is one.
  public int expected(int part) {
    return next[from[depth] + part];
  }

  /// Tells what to expect instead.
  public void expect(int part, int member) {
    next[from[depth] + part] = member;
  }

  /// What is known of one of the parts of the value that was entered last.
  <T> @Nullable T findPart(Map<Long, T> known) {
    for (int part = from[depth]; part < top; part++) {
      var found = known.get(parts[part]);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /// A leaf of the object that was entered last; [JoinedAnswer#NONE] where it is missing or null.
  public long leaf(ResponseKey key) {
    for (int part = from[depth]; part < top; part++) {
      var node = member(part, key.member());
      if (node != JsonDocument.NONE && !documents[part].isNull(node)) {
        return sibling(part, node);
      }
    }
    return JoinedAnswer.NONE;
  }

  /// Whether a subgraph answered this field of the object, if only by null.
  public boolean has(ResponseKey key) {
    for (int part = from[depth]; part < top; part++) {
      if (member(part, key.member()) != JsonDocument.NONE) {
        return true;
      }
    }
    return false;
  }

  /// The type that the object says it is of, or null when it does not say.
  public @Nullable String typename() {
    var name = leaf(TYPENAME);
    if (name == JoinedAnswer.NONE) {
      return null;
    }
    var json = answer.json(name);
    return json.kind(node(name)) == Kind.STRING ? json.text(node(name)) : null;
  }

  /// Whether a subgraph was asked for more of this object and knew of no such entity.
  public boolean isAbsentSomewhere() {
    for (int part = from[depth]; part < top; part++) {
      for (int entry = answer.firstEntry(parts[part]);
          entry != 0;
          entry = answer.nextEntry(entry)) {
        if (answer.isNull(answer.part(entry))) {
          return true;
        }
      }
    }
    return false;
  }

  /// Goes to the first element of the list that was entered last; false when it has none. A list is
  /// as long as the first of its parts.
  public boolean firstElement() {
    for (int part = from[depth]; part < top; part++) {
      next[part] = documents[part].firstElement(node(parts[part]));
    }
    index[depth] = 0;
    return next[from[depth]] != JsonDocument.NONE;
  }

  /// Goes to the next element; false when there is none.
  public boolean nextElement() {
    for (int part = from[depth]; part < top; part++) {
      if (next[part] != JsonDocument.NONE) {
        next[part] = documents[part].nextElement(node(parts[part]), next[part]);
      }
    }
    index[depth]++;
    return next[from[depth]] != JsonDocument.NONE;
  }

  /// The current element of the list; of its parts, the first.
  public long element() {
    return sibling(from[depth], next[from[depth]]);
  }

  /// Where the value that was entered last stands: the keys and indexes that lead to it.
  public List<Object> path() {
    var path = new ArrayList<>();
    for (int level = 1; level <= depth; level++) {
      var key = keys[level];
      path.add(key == null ? (Object) index[level - 1] : key.name());
    }
    return path;
  }

  /// Where the current element of the list stands.
  public List<Object> elementPath() {
    var path = path();
    path.add(index[depth]);
    return path;
  }

  private int member(int part, MemberName name) {
    var json = documents[part];
    var found = json.member(node(parts[part]), name, next[part]);
    if (found != JsonDocument.NONE) {
      next[part] = json.after(found);
    }
    return found;
  }

  /// Pushes a value and the parts that were added to it.
  private void push(long value, JsonDocument json) {
    if (top == parts.length) {
      parts = Arrays.copyOf(parts, top * 2);
      documents = Arrays.copyOf(documents, top * 2);
      next = Arrays.copyOf(next, top * 2);
    }
    set(top++, value, json);
    for (int entry = json.mark(node(value)); entry != 0; entry = answer.nextEntry(entry)) {
      var added = answer.part(entry);
      var document = answer.json(added);
      if (!document.isNull(node(added))) {
        push(added, document);
      }
    }
  }

  private void set(int part, long value, JsonDocument json) {
    parts[part] = value;
    documents[part] = json;
    next[part] = json.inside(node(value));
  }

  private boolean entered(int begin, @Nullable ResponseKey key) {
    if (top == begin) {
      return false;
    }
    depth++;
    if (depth == from.length) {
      from = Arrays.copyOf(from, depth * 2);
      keys = Arrays.copyOf(keys, depth * 2);
      index = Arrays.copyOf(index, depth * 2);
    }
    from[depth] = begin;
    keys[depth] = key;
    if (top > begin + 1) {
      sortParts(begin);
      dropOtherKinds(begin);
    }
    return true;
  }

  /// Into the order of the plan. There are few, and mostly they are in order.
  private void sortParts(int begin) {
    for (int i = begin + 1; i < top; i++) {
      for (int j = i; j > begin && !answer.inOrder(parts[j - 1], parts[j]); j--) {
        var later = parts[j - 1];
        set(j - 1, parts[j], documents[j]);
        set(j, later, answer.json(later));
      }
    }
  }

  /// What is no object adds nothing to one, and neither does what is no list to a list.
  private void dropOtherKinds(int begin) {
    var kind = kind();
    var kept = begin + 1;
    for (int i = kept; i < top; i++) {
      if (documents[i].kind(node(parts[i])) == kind) {
        if (i > kept) {
          set(kept, parts[i], documents[i]);
        }
        kept++;
      }
    }
    top = kept;
  }

  private static int node(long value) {
    return JoinedAnswer.node(value);
  }

  /// Another node of the same document as a part.
  private long sibling(int part, int node) {
    return JoinedAnswer.sibling(parts[part], node);
  }
}
