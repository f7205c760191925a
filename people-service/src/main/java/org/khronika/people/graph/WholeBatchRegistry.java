package org.khronika.people.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.DataLoader;
import org.dataloader.DataLoaderFactory;
import org.dataloader.DataLoaderRegistry;

/// Keeps batches whole, by dispatching them in waves.
///
/// graphql-java asks to dispatch once for each level of an operation, and dispatches whatever is
/// queued by then, of deeper levels too. Where batches are answered on threads of their own, one
/// answer queues keys while the next level's dispatch takes the first few of them away: one batch
/// becomes two, now and then. Here a wave of batches is answered as a whole: its answers are handed
/// on one after the other when the last of them is there, and what they have queued is the next
/// wave.
final class WholeBatchRegistry extends DataLoaderRegistry {
  private final List<Batch<?>> wave = new ArrayList<>();
  private boolean busy;
  private boolean asked;

  WholeBatchRegistry(DataLoaderRegistry loaders) {
    loaders.getDataLoadersMap().forEach((name, loader) -> register(name, held(loader)));
  }

  @Override
  public void dispatchAll() {
    synchronized (this) {
      asked = true;
      if (busy) {
        return;
      }
      busy = true;
    }
    dispatchWaves();
  }

  private void dispatchWaves() {
    while (nextIsAskedFor()) {
      super.dispatchAll();
      List<Batch<?>> dispatched = List.copyOf(wave);
      wave.clear();
      if (!dispatched.isEmpty()) {
        var _ =
            CompletableFuture.allOf(
                    dispatched.stream().map(Batch::answered).toArray(CompletableFuture[]::new))
                .whenComplete((all, failure) -> handOn(dispatched));
        return;
      }
    }
  }

  private void handOn(List<Batch<?>> answered) {
    answered.forEach(Batch::handOn);
    dispatchWaves();
  }

  private synchronized boolean nextIsAskedFor() {
    boolean next = asked;
    asked = false;
    busy = next;
    return next;
  }

  /// What a loader was given to load, and whom its answer is for.
  private record Batch<V>(CompletableFuture<List<V>> answered, CompletableFuture<List<V>> awaited) {
    void handOn() {
      var _ =
          answered.whenComplete((values, failure) -> {
            if (failure == null) {
              awaited.complete(values);
            } else {
              awaited.completeExceptionally(failure);
            }
          });
    }
  }

  @SuppressWarnings(
      "unchecked") // SmallRye GraphQL makes all its loaders from functions of this type.
  private <K, V> DataLoader<K, V> held(DataLoader<K, V> loader) {
    var load = (BatchLoaderWithContext<K, V>) loader.getBatchLoadFunction();
    BatchLoaderWithContext<K, V> held =
        (keys, environment) -> hold(BatchesByArguments.load(load, keys, environment));
    return DataLoaderFactory.newDataLoader(
        held,
        loader
            .getOptions()
            .transform(options -> options.setCacheKeyFunction(BatchesByArguments.REMEMBERED)));
  }

  /// Called by a loader while it is dispatched, hence by one thread at a time.
  private <V> CompletionStage<List<V>> hold(CompletionStage<List<V>> answer) {
    Batch<V> batch = new Batch<>(answer.toCompletableFuture(), new CompletableFuture<>());
    wave.add(batch);
    return batch.awaited;
  }
}
