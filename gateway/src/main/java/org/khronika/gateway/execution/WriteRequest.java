package org.khronika.gateway.execution;

import java.util.List;
import org.khronika.gateway.execution.EntityList.Slice;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.SubgraphOperation;

/// Writes the body of a request to a subgraph, with just the variables that it uses, as the client
/// sent them.
final class WriteRequest {
  private final JsonBytes bytes;
  private boolean hasVariables;

  private WriteRequest(SubgraphOperation operation, Variables variables) {
    bytes = new JsonBytes(operation.bodyStart().length + 256).put(operation.bodyStart());
    for (String name : operation.variables()) {
      var value = variables.find(name);
      if (value != JsonDocument.NONE) {
        variable(name).putValue(variables.json(), value);
      }
    }
  }

  static byte[] root(SubgraphOperation operation, Variables variables) {
    return new WriteRequest(operation, variables).finish();
  }

  /// @param slices the entities of each batch that are asked for
  static byte[] entities(SubgraphOperation operation, List<Slice> slices, Variables variables) {
    var request = new WriteRequest(operation, variables);
    for (Slice slice : slices) {
      var list = slice.list();
      list.write(request.variable(list.variable()), slice.from(), slice.to());
    }
    return request.finish();
  }

  /// @param representations a list, as JSON
  static byte[] entities(
      SubgraphOperation operation,
      String variable,
      JsonBytes representations,
      Variables variables) {
    var request = new WriteRequest(operation, variables);
    request.variable(variable).put(representations, 0, representations.length());
    return request.finish();
  }

  private JsonBytes variable(String name) {
    bytes.putRaw(hasVariables ? "," : ",\"variables\":{");
    hasVariables = true;
    return bytes.putString(name).put(':');
  }

  private byte[] finish() {
    return bytes.putRaw(hasVariables ? "}}" : "}").toByteArray();
  }
}
