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
  /// @param at the objects that they are fields of: [EntityPath#ROOT], or those at a field that
  ///   leads back to the root type
  /// @param shared what other subgraphs answer a part of, too
  record Root(
      int id,
      List<Integer> after,
      String graph,
      SubgraphOperation operation,
      List<ResponseKey> keys,
      EntityPath at,
      List<SharedField> shared)
      implements Fetch {
    public Root {
      after = List.copyOf(after);
      keys = List.copyOf(keys);
      shared = List.copyOf(shared);
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

  /// Asks all subgraphs that may have them for things of which the ids are known and nothing else.
  ///
  /// @param at the objects of the root type that they are fields of, as of [Root]
  /// @param searches one for each subgraph
  record Nodes(
      int id, List<Integer> after, EntityPath at, List<NodeField> fields, List<NodeSearch> searches)
      implements Fetch {
    public Nodes {
      after = List.copyOf(after);
      fields = List.copyOf(fields);
      searches = List.copyOf(searches);
    }
  }

  /// Asks the public schema; no request is sent.
  record Introspection(int id, List<Integer> after) implements Fetch {
    public Introspection {
      after = List.copyOf(after);
    }
  }
}
