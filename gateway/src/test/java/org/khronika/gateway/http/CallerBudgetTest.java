package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/// Callers who cost more than is theirs. What they used up does not come back while this runs, so
/// each test has callers of its own.
@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
@TestProfile(CallerBudgetTest.Small.class)
class CallerBudgetTest {
  /// A subgraph that never answers takes 300 ms, which is more than anybody has.
  private static final String COSTLY = "{\"query\": \"{ slow }\"}";

  private static final String CHEAP = "{\"query\": \"{ greeting }\"}";

  public static final class Small implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of(
          "khronika.caller.budget", "250ms",
          "khronika.caller.refill", "0.0001",
          "khronika.caller.at-once", "1",
          "khronika.caller.trusted-proxies", "127.0.0.9");
    }
  }

  @Test
  void who_is_overdrawn_is_told_to_wait_and_others_are_served() {
    var ann = bearer("ann");
    assertThat(post("127.0.0.1", COSTLY, ann).statusCode()).isEqualTo(200);
    var refused = post("127.0.0.1", CHEAP, ann);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValueAsLong("retry-after").orElseThrow())
        .isBetween(1L, 2_500L);
    assertThat(refused.body())
        .contains("\"code\":\"COST_LIMIT_EXCEEDED\"", "ask for less at once, and again in ");
    assertThat(post("127.0.0.2", CHEAP, ann).statusCode()).isEqualTo(429);

    assertThat(post("127.0.0.1", CHEAP, bearer("ben")).statusCode()).isEqualTo(200);
    assertThat(post("127.0.0.1", CHEAP).statusCode()).isEqualTo(200);
    assertThat(Wire.exchange("GET /q/metrics", "", "").body())
        .contains(
            "khronika_operations_seconds_count{operation=\"anonymous\",outcome=\"COST_LIMIT_EXCEEDED\"} ");
  }

  @Test
  void nothing_is_read_of_what_is_refused() {
    var carl = bearer("carl");
    assertThat(post("127.0.0.1", COSTLY, carl).statusCode()).isEqualTo(200);
    assertThat(post("127.0.0.1", "{ no JSON", carl).statusCode()).isEqualTo(429);
  }

  @Test
  void of_the_public_each_address_is_a_caller_whatever_it_says_of_itself() {
    assertThat(post("127.0.0.3", COSTLY).statusCode()).isEqualTo(200);
    assertThat(post("127.0.0.3", CHEAP).statusCode()).isEqualTo(429);
    assertThat(post("127.0.0.3", CHEAP, "X-Forwarded-For", "203.0.113.5").statusCode())
        .isEqualTo(429);
    assertThat(post("127.0.0.3", CHEAP, "Forwarded", "for=203.0.113.5").statusCode())
        .isEqualTo(429);
    assertThat(post("127.0.0.4", CHEAP).statusCode()).isEqualTo(200);
    assertThat(post("127.0.0.3", CHEAP, bearer("dora")).statusCode()).isEqualTo(200);
  }

  @Test
  void a_trusted_proxy_says_who_asks_and_a_client_cannot_say_otherwise() {
    assertThat(post("127.0.0.9", COSTLY, "X-Forwarded-For", "203.0.113.6").statusCode())
        .isEqualTo(200);
    assertThat(post("127.0.0.9", CHEAP, "X-Forwarded-For", "1.1.1.1, 203.0.113.6").statusCode())
        .isEqualTo(429);
    assertThat(post("127.0.0.9", CHEAP, "X-Forwarded-For", "203.0.113.7").statusCode())
        .isEqualTo(200);
  }

  /// The subgraph answers when two have asked, so the first waits for somebody else.
  @Test
  void who_waits_for_an_answer_does_not_get_another_one_at_once() {
    var asks = "{\"query\": \"{ caller }\"}";
    var erin = bearer("erin");
    var first =
        CompletableFuture.supplyAsync(
            () -> post("127.0.0.1", asks, erin), Thread::startVirtualThread);
    var end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
    while (Subgraphs.TWO_CALLERS.getNumberWaiting() == 0) {
      assertThat(System.nanoTime()).as("time is over").isLessThan(end);
      Thread.onSpinWait();
    }
    var refused = post("127.0.0.1", CHEAP, erin);
    assertThat(refused.statusCode()).isEqualTo(429);
    assertThat(refused.headers().firstValue("retry-after")).hasValue("1");
    assertThat(refused.body()).contains("\"code\":\"CONCURRENCY_LIMIT_EXCEEDED\"");
    assertThat(post("127.0.0.1", asks, bearer("fred")).body()).contains("Bearer ");
    assertThat(first.join().body()).contains("Bearer ");
  }

  private static String[] bearer(String subject) {
    return new String[] {
      "Authorization", "Bearer " + Subgraphs.TOKENS.signed(claims -> claims.setSubject(subject))
    };
  }

  /// @param from an address of this machine
  private static HttpResponse<String> post(String from, String body, String... headers) {
    try (var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .localAddress(InetAddress.ofLiteral(from))
            .build()) {
      var request =
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + RestAssured.port + "/graphql"))
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body));
      if (headers.length > 0) {
        request.headers(headers);
      }
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
