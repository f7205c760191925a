package org.khronika.gateway.plan;

import java.util.List;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.Shape;

/// An operation as it is sent to a subgraph.
public final class SubgraphOperation {
  private final String document;
  private final List<String> variables;
  private final byte[] bodyStart;
  private final Shape answer;

  /// @param variables the client's variables that it uses
  /// @param answer what the answer probably looks like
  public SubgraphOperation(String document, List<String> variables, Shape answer) {
    this.answer = answer;
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

  /// What the answer probably looks like.
  public Shape answer() {
    return answer;
  }

  @Override
  public String toString() {
    return document;
  }
}
