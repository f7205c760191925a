package org.khronika.gateway.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.tls.CertificateUpdatedEvent;
import io.quarkus.tls.TlsConfigurationRegistry;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// TLS on both sides of the gateway, by configuration alone, with certificates made for the test.
@QuarkusTest
@QuarkusTestResource(value = TlsSubgraphs.class, restrictToAnnotatedClass = true)
@TestMethodOrder(OrderAnnotation.class)
class TlsTest {
  @TestHTTPResource(value = "/graphql", tls = true)
  URI graphql;

  private final TlsConfigurationRegistry certificates;
  private final Event<CertificateUpdatedEvent> updated;

  TlsTest(TlsConfigurationRegistry certificates, Event<CertificateUpdatedEvent> updated) {
    this.certificates = certificates;
    this.updated = updated;
  }

  @Test
  @Order(1)
  void a_subgraph_is_asked_only_where_both_know_each_other_and_no_address_is_told() {
    assertThat(ask("{ known }")).isEqualTo("{\"data\":{\"known\":\"answered\"}}");
    for (var field : new String[] {"misplaced", "foreign", "closed"}) {
      assertThat(ask("{ " + field + " }"))
          .contains("\"data\":{\"" + field + "\":null}", "\"code\":\"SUBGRAPH_UNREACHABLE\"")
          .doesNotContain("localhost", "127.0.0.1", "https", "certificate", "Exception");
    }
  }

  @Test
  @Order(2)
  void clients_are_answered_over_tls_and_told_to_come_back_that_way() throws Exception {
    var answer =
        client()
            .send(
                HttpRequest.newBuilder(graphql)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString("{\"query\": \"{ known }\"}"))
                    .build(),
                HttpResponse.BodyHandlers.ofString());
    assertThat(answer.body()).isEqualTo("{\"data\":{\"known\":\"answered\"}}");
    assertThat(answer.headers().firstValue("strict-transport-security"))
        .hasValue("max-age=31536000");
    assertThat(Wire.exchange("GET /q/health/live", "", "").headers().map())
        .doesNotContainKey("strict-transport-security");
  }

  @Test
  @Order(3)
  void certificates_that_are_replaced_are_used_from_then_on() {
    TlsSubgraphs.swapCertificate();
    var subgraphs = certificates.get("subgraphs").orElseThrow();
    assertThat(subgraphs.reload()).isTrue();
    updated.fire(new CertificateUpdatedEvent("subgraphs", subgraphs));
    var end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
    while (!ask("{ closed }").contains("answered")) {
      assertThat(System.nanoTime()).as("time is over").isLessThan(end);
    }
  }

  private static String ask(String query) {
    return Wire.exchange("POST /graphql", "{\"query\": \"" + query + "\"}", "application/json")
        .body();
  }

  private HttpClient client() throws GeneralSecurityException, IOException {
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(
        KeyStore.getInstance(
            Path.of(System.getProperty(TlsSubgraphs.TRUST)).toFile(),
            Authority.PASSWORD.toCharArray()));
    var context = SSLContext.getInstance("TLS");
    context.init(null, trusted.getTrustManagers(), null);
    return HttpClient.newBuilder().sslContext(context).build();
  }
}
