package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Subgraphs.class)
class GatewayMetricsTest {

  @Test
  void operations_subgraphs_and_caches_are_counted() {
    for (int i = 0; i < 3; i++) {
      Wire.exchange(
          "POST /graphql", "{\"query\": \"query Counted { greeting }\"}", "application/json");
    }
    Wire.exchange("POST /graphql", "{\"query\": \"query { away }\"}", "application/json");
    var metrics = Wire.exchange("GET /q/metrics", "", "").body();
    assertThat(metrics)
        .contains("khronika_operations_seconds_count{operation=\"Counted\",outcome=\"OK\"} 3")
        .contains("khronika_operations_seconds_count{operation=\"anonymous\",outcome=\"ERRORS\"}")
        .contains(
            "khronika_subgraph_requests_seconds_count{outcome=\"UNREACHABLE\",subgraph=\"away\"}")
        .contains("khronika_subgraph_requests_seconds_count{outcome=\"ANSWERED\",subgraph=")
        .contains("khronika_cache_lookups_total{cache=\"documents\",result=\"hit\"}")
        .contains("khronika_cache_lookups_total{cache=\"plans\",result=\"miss\"}")
        .contains("khronika_cache_size{cache=\"persisted_queries\"}");
  }

  @Test
  void the_names_that_clients_choose_do_not_fill_the_memory() {
    var registry = new SimpleMeterRegistry();
    var metrics = new GatewayMetrics(registry);
    for (int i = 0; i < 2_000; i++) {
      metrics.answered("Name" + i, "OK", System.nanoTime());
    }
    assertThat(registry.find("khronika.operations").timers()).hasSizeLessThanOrEqualTo(501);
    assertThat(registry.find("khronika.operations").tag("operation", "other").timer().count())
        .isEqualTo(1_500);
  }
}
