package org.khronika.people.graph;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.CacheKey;

/// Loads those of a batch apart whose fields were given other arguments. SmallRye GraphQL loads a
/// batch with the arguments of its first field, so that an alias with others is answered wrongly.
record SplitByArguments<K, V>(BatchLoaderWithContext<K, V> load)
    implements BatchLoaderWithContext<K, V> {

  /// Has what was loaded with other arguments not taken for the same.
  static final CacheKey<Object> CACHE_KEY =
      new CacheKey<>() {
        @Override
        public Object getKey(Object source) {
          return source;
        }

        @Override
        public Object getKeyWithContext(Object source, Object context) {
          return Arrays.asList(source, argumentsOf(context));
        }
      };

  @Override
  public CompletionStage<List<V>> load(List<K> sources, BatchLoaderEnvironment environment) {
    List<Object> contexts = environment.getKeyContextsList();
    Map<Object, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < sources.size(); i++) {
      places.computeIfAbsent(argumentsOf(contexts.get(i)), a -> new ArrayList<>()).add(i);
    }
    if (places.size() == 1) {
      return load.load(sources, environment);
    }
    List<CompletableFuture<List<V>>> parts =
        places.values().stream()
            .map(part -> load(part, sources, environment).toCompletableFuture())
            .toList();
    return CompletableFuture.allOf(parts.toArray(CompletableFuture[]::new))
        .thenApply(all -> inOrder(List.copyOf(places.values()), parts));
  }

  private CompletionStage<List<V>> load(
      List<Integer> part, List<K> sources, BatchLoaderEnvironment environment) {
    List<K> some = part.stream().map(sources::get).toList();
    List<Object> contexts = part.stream().map(environment.getKeyContextsList()::get).toList();
    var split = BatchLoaderEnvironment.newBatchLoaderEnvironment().keyContexts(some, contexts);
    Object context = environment.getContext();
    return load.load(some, (context == null ? split : split.context(context)).build());
  }

  private static <V> List<V> inOrder(
      List<List<Integer>> places, List<CompletableFuture<List<V>>> parts) {
    Map<Integer, V> byPlace = new LinkedHashMap<>();
    for (int part = 0; part < parts.size(); part++) {
      List<V> values = parts.get(part).join();
      for (int i = 0; i < values.size(); i++) {
        byPlace.put(places.get(part).get(i), values.get(i));
      }
    }
    List<V> ordered = new ArrayList<>();
    for (int i = 0; i < byPlace.size(); i++) {
      ordered.add(byPlace.get(i));
    }
    return ordered;
  }

  private static Object argumentsOf(Object context) {
    Object arguments = context instanceof Map<?, ?> map ? map.get("arguments") : null;
    return arguments == null ? List.of() : arguments;
  }
}
