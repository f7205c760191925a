package org.khronika.people.graph;

import graphql.schema.DataFetchingEnvironment;
import io.smallrye.graphql.execution.datafetcher.helper.BatchLoaderHelper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.BatchLoaderWithContext;
import org.dataloader.CacheKey;
import org.jspecify.annotations.Nullable;

/// Cuts a batch by the arguments that its keys were asked with. SmallRye GraphQL answers the whole
/// batch with the arguments of its first key, and an alias with other arguments with what the first
/// alias got.
final class BatchesByArguments {
  private BatchesByArguments() {}

  /// What is remembered within a request under the object and the arguments together.
  static final CacheKey<Object> REMEMBERED =
      new CacheKey<>() {
        @Override
        public Object getKey(Object key) {
          return key;
        }

        @Override
        public Object getKeyWithContext(Object key, @Nullable Object context) {
          Map<String, Object> arguments = arguments(context);
          return arguments.isEmpty() ? key : new Asked(key, arguments);
        }
      };

  private record Asked(Object key, Map<String, Object> arguments) {}

  static <K, V> CompletionStage<List<V>> load(
      BatchLoaderWithContext<K, V> load, List<K> keys, BatchLoaderEnvironment environment) {
    Map<Map<String, Object>, List<Integer>> places = new LinkedHashMap<>();
    List<Object> contexts = environment.getKeyContextsList();
    for (int i = 0; i < keys.size(); i++) {
      places.computeIfAbsent(arguments(contexts.get(i)), _ -> new ArrayList<>()).add(i);
    }
    if (places.size() == 1) {
      return load.load(keys, environment);
    }
    return merged(
        keys.size(),
        places.values().stream()
            .map(part ->
                new Part<>(part, each(load(load, keys, contexts, part, environment), part.size())))
            .toList());
  }

  @SuppressWarnings("NullAway") // The context of a batch may be null, and is not looked at.
  private static <K, V> CompletableFuture<List<V>> load(
      BatchLoaderWithContext<K, V> load,
      List<K> keys,
      List<Object> contexts,
      List<Integer> part,
      BatchLoaderEnvironment environment) {
    List<K> ofPart = part.stream().map(keys::get).toList();
    return load.load(
            ofPart,
            BatchLoaderEnvironment.newBatchLoaderEnvironment()
                .context(environment.getContext())
                .keyContexts(ofPart, part.stream().map(contexts::get).toList())
                .build())
        .toCompletableFuture();
  }

  /// A failure is the answer to each of the keys that were asked with those arguments, and to no
  /// other: a loader takes one for a value.
  @SuppressWarnings("unchecked")
  private static <V> CompletableFuture<List<V>> each(CompletableFuture<List<V>> answers, int keys) {
    return answers.exceptionally(failure -> (List<V>) Collections.nCopies(keys, failure));
  }

  /// Some of a batch's keys, by their places in it, and their answers to come.
  private record Part<V>(List<Integer> places, CompletableFuture<List<V>> answers) {}

  @SuppressWarnings("unchecked")
  private static <V> CompletionStage<List<V>> merged(int size, List<Part<V>> parts) {
    return CompletableFuture.allOf(
            parts.stream().map(Part::answers).toArray(CompletableFuture[]::new))
        .thenApply(all -> {
          Object[] answers = new Object[size];
          for (Part<V> part : parts) {
            List<V> given = part.answers.join();
            for (int i = 0; i < given.size(); i++) {
              answers[part.places.get(i)] = given.get(i);
            }
          }
          return (List<V>) Arrays.asList(answers);
        });
  }

  private static Map<String, Object> arguments(@Nullable Object context) {
    return context instanceof Map<?, ?> of
            && of.get(BatchLoaderHelper.DATA_FETCHING_ENVIRONMENT)
                instanceof DataFetchingEnvironment environment
        ? environment.getArguments()
        : Map.of();
  }
}
