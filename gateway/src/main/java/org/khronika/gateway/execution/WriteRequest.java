package org.khronika.gateway.execution;

import java.util.List;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.Fetch;
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

  static byte[] root(Fetch.Root fetch, Variables variables) {
    return new WriteRequest(fetch.operation(), variables).finish();
  }

  /// @param lists the entities of each of the fetch's batches
  static byte[] entities(Fetch.Entities fetch, List<EntityList> lists, Variables variables) {
    var request = new WriteRequest(fetch.operation(), variables);
    for (int i = 0; i < lists.size(); i++) {
      lists.get(i).write(request.variable(fetch.batches().get(i).variable()));
    }
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
