package org.khronika.gateway.execution;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.operation.Field;

/// All answers of an execution, joined: one tree to whoever reads it.
public final class JoinedAnswer {
  private static final byte[] TYPENAME = Field.TYPENAME.getBytes(StandardCharsets.UTF_8);

  private final List<Value> roots = new ArrayList<>();

  /// A value in one of the documents. An object's fields may be in others: read them by
  /// [JoinedAnswer#member].
  public record Value(AnswerDocument document, int node) {
    public boolean isNull() {
      return document.json().isNull(node);
    }
  }

  void addRoot(Value data) {
    roots.add(data);
  }

  /// A field of the answer's root, or null when no subgraph answered it.
  public @Nullable Value rootMember(byte[] key) {
    for (Value root : roots) {
      var found = root.document.json().member(root.node, key);
      if (found >= 0) {
        return new Value(root.document, found);
      }
    }
    return null;
  }

  /// A field of an object, or null when no subgraph answered it.
  public @Nullable Value member(Value object, byte[] key) {
    var own = object.document.json().member(object.node, key);
    if (own >= 0) {
      return new Value(object.document, own);
    }
    for (var more = object.document.additions(object.node); more != null; more = more.next()) {
      var added = more.document().json().member(more.node(), key);
      if (added >= 0) {
        return new Value(more.document(), added);
      }
    }
    return null;
  }

  /// The type that an object says it is of, or null when it does not say.
  public @Nullable String typename(Value object) {
    var name = member(object, TYPENAME);
    return name != null && name.document.json().kind(name.node) == Kind.STRING
        ? name.document.json().text(name.node)
        : null;
  }
}
