package org.khronika.gateway.plan;

import java.util.List;
import org.khronika.gateway.operation.ResponseKey;

/// One request of a plan.
public sealed interface Fetch {

  /// The fetch's number, its index in the plan.
  int id();

  /// The fetches whose answers it waits for.
  List<Integer> after();

  /// Asks a subgraph for root fields.
  ///
  /// @param keys the response keys that it answers
  record Root(
      int id,
      List<Integer> after,
      String graph,
      SubgraphOperation operation,
      List<ResponseKey> keys)
      implements Fetch {
    public Root {
      after = List.copyOf(after);
      keys = List.copyOf(keys);
    }
  }

  /// Asks a subgraph for more fields of entities that earlier fetches brought.
  record Entities(
      int id,
      List<Integer> after,
      String graph,
      SubgraphOperation operation,
      List<EntityBatch> batches)
      implements Fetch {
    public Entities {
      after = List.copyOf(after);
      batches = List.copyOf(batches);
    }
  }

  /// Asks the public schema; no request is sent.
  record Introspection(int id, List<Integer> after) implements Fetch {
    public Introspection {
      after = List.copyOf(after);
    }
  }
}
