package org.khronika.gateway.http;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.khronika.gateway.CacheUse;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;

/// What the gateway counts and measures of itself, for `/q/metrics`.
@Singleton
class GatewayMetrics {
  /// Clients choose the names of their operations: so many are told apart, the others are one.
  private static final int MOST_OPERATIONS = 500;

  private static final Duration[] BUCKETS = {
    Duration.ofMillis(5),
    Duration.ofMillis(25),
    Duration.ofMillis(100),
    Duration.ofMillis(500),
    Duration.ofMillis(2500),
    Duration.ofSeconds(10)
  };

  private final MeterRegistry registry;
  private final ConcurrentMap<Outcome, Timer> operations = new ConcurrentHashMap<>();
  private final ConcurrentMap<Outcome, Timer> subgraphs = new ConcurrentHashMap<>();

  private final Counter served;
  private final Counter refused;

  /// Reloads are counted from the first moment, at zero: a counter that comes with its first event
  /// never rises.
  GatewayMetrics(MeterRegistry registry) {
    this.registry = registry;
    this.served = registry.counter("khronika.supergraph.reloads", "outcome", "served");
    this.refused = registry.counter("khronika.supergraph.reloads", "outcome", "refused");
  }

  /// @param of an operation's or a subgraph's name
  private record Outcome(String of, String outcome) {}

  /// @param startedAt as [System#nanoTime] counts
  void answered(String operationName, String outcome, long startedAt) {
    var key = new Outcome(operationName.isEmpty() ? "anonymous" : operationName, outcome);
    var timer = operations.get(key);
    if (timer == null) {
      timer =
          operations.computeIfAbsent(
              operations.size() < MOST_OPERATIONS ? key : new Outcome("other", outcome),
              absent -> timer("khronika.operations", "operation", absent));
    }
    timer.record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
  }

  /// The same transport, measured. An answer is counted before anybody hears of it: what a client
  /// was told is in the figures.
  SubgraphTransport measured(SubgraphTransport transport) {
    return request -> {
      var startedAt = System.nanoTime();
      return transport
          .send(request)
          .whenComplete((come, _) -> {
            var key = new Outcome(request.subgraph().name(), outcome(come));
            subgraphs
                .computeIfAbsent(
                    key, absent -> timer("khronika.subgraph.requests", "subgraph", absent))
                .record(System.nanoTime() - startedAt, TimeUnit.NANOSECONDS);
          });
    };
  }

  private static String outcome(SubgraphAnswer answer) {
    return switch (answer) {
      case SubgraphAnswer.Answered _ -> "ANSWERED";
      case SubgraphAnswer.Unanswered unanswered -> unanswered.reason().name();
    };
  }

  private Timer timer(String name, String tag, Outcome outcome) {
    return Timer.builder(name)
        .tag(tag, outcome.of())
        .tag("outcome", outcome.outcome())
        .serviceLevelObjectives(BUCKETS)
        .register(registry);
  }

  /// A supergraph was found, and is served from now on.
  void supergraphServed() {
    served.increment();
  }

  /// One was found that cannot be served.
  void supergraphRefused() {
    refused.increment();
  }

  /// @param caches always the same ones in the same order, as they are now
  void watchCaches(Supplier<List<CacheUse>> caches) {
    var now = caches.get();
    for (int i = 0; i < now.size(); i++) {
      var index = i;
      watch(now.get(i).name(), () -> caches.get().get(index));
    }
  }

  private void watch(String cache, Supplier<CacheUse> use) {
    Gauge.builder("khronika.cache.size", use, read(CacheUse::size))
        .tag("cache", cache)
        .strongReference(true)
        .register(registry);
    count(cache, "hit", use, CacheUse::hits);
    count(cache, "miss", use, CacheUse::misses);
  }

  private void count(
      String cache, String result, Supplier<CacheUse> use, ToDoubleFunction<CacheUse> value) {
    FunctionCounter.builder("khronika.cache.lookups", use, read(value))
        .tag("cache", cache)
        .tag("result", result)
        .register(registry);
  }

  private static ToDoubleFunction<Supplier<CacheUse>> read(ToDoubleFunction<CacheUse> value) {
    return use -> value.applyAsDouble(use.get());
  }
}
