package org.khronika.gateway.plan;

import java.util.List;
import org.khronika.gateway.operation.ResponseKey;

/// Entities of which a subgraph is asked the same, wherever they stand in the answer; equal ones
/// are sent once.
///
/// @param key the response key of its `_entities` field
/// @param variable the variable that carries the representations
/// @param paths where the entities stand
/// @param tree these paths, as they are walked
/// @param representations how each is named to the subgraph, by its type
/// @param shared what the entities may have already, and is completed
/// @param sites the same places by the numbers under which earlier answers keep them; empty where
///   they have to be walked to
public record EntityBatch(
    ResponseKey key,
    String variable,
    List<EntityPath> paths,
    PathTree tree,
    List<Representation> representations,
    List<SharedField> shared,
    List<Integer> sites) {
  public EntityBatch {
    paths = List.copyOf(paths);
    representations = List.copyOf(representations);
    shared = List.copyOf(shared);
    sites = List.copyOf(sites);
  }

  public EntityBatch(
      ResponseKey key,
      String variable,
      List<EntityPath> paths,
      List<Representation> representations,
      List<SharedField> shared,
      List<Integer> sites) {
    this(key, variable, paths, PathTree.of(paths), representations, shared, sites);
  }
}
