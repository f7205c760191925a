package org.khronika.gateway.execution;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.plan.Fetch;

/// All answers of an execution, joined without copying: later answers are parts of the objects that
/// they complete. A value is named by a number, of its document and its node there, so that no
/// object has to be made for it. [AnswerWalk] reads all parts as one tree.
public final class JoinedAnswer {
  public static final long NONE = -1;

  private static final long[] EMPTY = {};

  private Answer[] answers = new Answer[4];
  private int count;
  private long[] roots = EMPTY;

  private boolean sitesKnown = true;

  /// The parts that were added, as linked lists: an entry is a part and the entry after it.
  private long[] parts = new long[64];

  private int[] nextEntry = new int[64];
  private int entries = 1;

  /// One subgraph's answer.
  ///
  /// @param json each object in it is marked with the first entry of its additional parts, or 0
  private record Answer(JsonDocument json, long order, String subgraph) {}

  /// Where an answer stands among those of a plan, so that it does not matter when it arrived.
  ///
  /// @param request the number of the request among those of the fetch
  static long order(Fetch fetch, int request) {
    return ((long) fetch.id() << Integer.SIZE) | request;
  }

  /// Takes a document in.
  ///
  /// @param subgraph the name of the subgraph that answered
  /// @return the number of the document
  int add(JsonDocument json, long order, String subgraph) {
    if (count == answers.length) {
      answers = Arrays.copyOf(answers, count * 2);
    }
    answers[count] = new Answer(json, order, subgraph);
    sitesKnown &= json.knowsSites();
    return count++;
  }

  /// Something was answered that is not joined: then the way to objects has to be walked.
  void loseSites() {
    sitesKnown = false;
  }

  static long value(int document, int node) {
    return ((long) document << Integer.SIZE) | node;
  }

  /// Another node of the same document.
  static long sibling(long value, int node) {
    return (value >> Integer.SIZE << Integer.SIZE) | node;
  }

  public static int node(long value) {
    return (int) value;
  }

  public JsonDocument json(long value) {
    return answer(value).json;
  }

  /// The name of the subgraph that answered it; empty where it was the gateway itself.
  public String subgraph(long value) {
    return answer(value).subgraph;
  }

  public boolean isNull(long value) {
    return json(value).isNull(node(value));
  }

  private Answer answer(long value) {
    return answers[(int) (value >> Integer.SIZE)];
  }

  /// Whether the first part comes before the second in the plan.
  boolean inOrder(long first, long second) {
    return answer(first).order <= answer(second).order;
  }

  /// How many bytes all answers have.
  public int bytes() {
    return Arrays.stream(answers, 0, count).mapToInt(answer -> answer.json.bytes().length).sum();
  }

  /// Whether all sites are known that answers were to keep.
  boolean knowsSites() {
    return sitesKnown;
  }

  /// Calls back with every object of some sites.
  void forEachAt(List<Integer> sites, LongConsumer action) {
    for (int site : sites) {
      for (int i = 0; i < count; i++) {
        var document = i;
        answers[i].json.forEachAt(site, node -> action.accept(value(document, node)));
      }
    }
  }

  /// Adds a part to the answer's root.
  void addRoot(long data) {
    roots = Arrays.copyOf(roots, roots.length + 1);
    roots[roots.length - 1] = data;
  }

  long[] roots() {
    return roots;
  }

  /// Adds a part to an object. A part that is null tells that a subgraph knows of no such entity.
  void join(long object, long part) {
    var last = 0;
    for (int entry = firstEntry(object); entry != 0; entry = nextEntry[entry]) {
      if (parts[entry] == part) {
        return;
      }
      last = entry;
    }
    if (entries == parts.length) {
      parts = Arrays.copyOf(parts, entries * 2);
      nextEntry = Arrays.copyOf(nextEntry, entries * 2);
    }
    parts[entries] = part;
    if (last == 0) {
      json(object).mark(node(object), entries);
    } else {
      nextEntry[last] = entries;
    }
    entries++;
  }

  /// The first entry of an object's additional parts, or 0.
  int firstEntry(long object) {
    return json(object).mark(node(object));
  }

  int nextEntry(int entry) {
    return nextEntry[entry];
  }

  long part(int entry) {
    return parts[entry];
  }
}
