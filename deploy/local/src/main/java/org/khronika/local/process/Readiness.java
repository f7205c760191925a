package org.khronika.local.process;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Waits until services say that they are ready.
public final class Readiness {
  private static final Duration POLL = Duration.ofMillis(30);
  private static final Duration ANSWER = Duration.ofSeconds(5);

  private final HttpClient http;

  public Readiness(HttpClient http) {
    this.http = http;
  }

  /// Returns when all services are ready; fails when one of the processes that they need dies, or
  /// at the deadline.
  public void await(List<Service> services, List<Child> needed, Duration patience)
      throws StartFailure, InterruptedException {
    var deadline = Instant.now().plus(patience);
    for (var service : services) {
      while (!isReady(service)) {
        requireAlive(needed);
        if (Instant.now().isAfter(deadline)) {
          throw new StartFailure(
              "%s is not ready %d s after its start: %s does not answer 200. Its log lines above say more."
                  .formatted(service.name(), patience.toSeconds(), service.ready()));
        }
        Thread.sleep(POLL);
      }
    }
  }

  private static void requireAlive(List<Child> needed) throws StartFailure {
    for (var child : needed) {
      if (!child.isAlive()) {
        throw new StartFailure(child.end().join().ending());
      }
    }
  }

  private boolean isReady(Service service) throws InterruptedException {
    var request = HttpRequest.newBuilder(service.ready()).timeout(ANSWER).build();
    try {
      return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException _) {
      return false;
    }
  }
}
