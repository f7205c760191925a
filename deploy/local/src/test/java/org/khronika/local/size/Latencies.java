package org.khronika.local.size;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// How long something took, many times, by several at once.
record Latencies(List<Long> sorted, double seconds) {
  static final int CONNECTIONS = 16;

  /// Something of which each of the callers does one after another.
  interface Work {
    void once() throws Exception;
  }

  /// What one caller does.
  interface Caller {
    Work start(int number) throws Exception;
  }

  static Latencies of(int seconds, Caller caller) throws Exception {
    var end = System.nanoTime() + seconds * 1_000_000_000L;
    var started = System.nanoTime();
    var all = new ArrayList<Long>();
    try (var threads = Executors.newFixedThreadPool(CONNECTIONS)) {
      var callers = new ArrayList<Future<List<Long>>>();
      for (int number = 0; number < CONNECTIONS; number++) {
        var work = caller.start(number);
        callers.add(threads.submit(() -> take(work, end)));
      }
      for (var times : callers) {
        all.addAll(times.get());
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("a request failed: " + e.getCause().getMessage(), e);
    }
    return new Latencies(all.stream().sorted().toList(), (System.nanoTime() - started) / 1e9);
  }

  private static List<Long> take(Work work, long end) throws Exception {
    var times = new ArrayList<Long>();
    do {
      long start = System.nanoTime();
      work.once();
      times.add(System.nanoTime() - start);
    } while (System.nanoTime() < end);
    return times;
  }

  double millis(double share) {
    return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(sorted.size() * share))) / 1e6;
  }

  int count() {
    return sorted.size();
  }

  @Override
  public String toString() {
    return "%8.1f %8.1f %8.0f".formatted(millis(0.5), millis(0.95), sorted.size() / seconds);
  }
}
