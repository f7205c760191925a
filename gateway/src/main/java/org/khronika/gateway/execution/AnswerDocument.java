package org.khronika.gateway.execution;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument;

/// One subgraph's answer, and what later answers add to the objects in it. Nothing is copied: an
/// addition is another document's object.
public final class AnswerDocument {
  private final JsonDocument json;
  private final BitSet absent = new BitSet();
  private @Nullable Addition @Nullable [] additions;

  AnswerDocument(JsonDocument json) {
    this.json = json;
  }

  /// An object that adds fields to another, and the next one that does.
  record Addition(AnswerDocument document, int node, @Nullable Addition next) {}

  public JsonDocument json() {
    return json;
  }

  void add(int node, AnswerDocument document, int addedNode) {
    if (additions == null) {
      additions = new Addition[json.size()];
    }
    additions[node] = new Addition(document, addedNode, additions[node]);
  }

  @Nullable Addition additions(int node) {
    return additions == null ? null : additions[node];
  }

  /// A subgraph was asked for the rest of this entity and knows of none.
  void markAbsent(int node) {
    absent.set(node);
  }

  public boolean isAbsent(int node) {
    return absent.get(node);
  }
}
