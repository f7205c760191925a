package org.khronika.gateway.plan;

import java.util.List;
import org.khronika.gateway.json.JsonBytes;

/// An operation as it is sent to a subgraph.
public final class SubgraphOperation {
  private final String document;
  private final List<String> variables;
  private final byte[] bodyStart;

  /// @param variables the client's variables that it uses
  public SubgraphOperation(String document, List<String> variables) {
    this.document = document;
    this.variables = List.copyOf(variables);
    this.bodyStart =
        new JsonBytes(document.length() + 64)
            .putRaw("{\"query\":")
            .putString(document)
            .toByteArray();
  }

  public String document() {
    return document;
  }

  public List<String> variables() {
    return variables;
  }

  /// The request's body up to and including the document; not to be changed.
  public byte[] bodyStart() {
    return bodyStart;
  }

  @Override
  public String toString() {
    return document;
  }
}
