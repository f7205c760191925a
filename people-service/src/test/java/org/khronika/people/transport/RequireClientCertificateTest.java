package org.khronika.people.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.ClientAuth;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.khronika.people.Database;

/// Only who has a certificate of the gateway's authority is answered.
@QuarkusTest
@QuarkusTestResource(value = Database.class, restrictToAnnotatedClass = true)
@QuarkusTestResource(value = Certificates.class, restrictToAnnotatedClass = true)
class RequireClientCertificateTest {
  private static final String QUERY = "{\"query\": \"{ people { totalCount } }\"}";

  @TestHTTPResource(value = "/graphql", tls = true)
  URI graphql;

  @TestHTTPResource("/")
  URI plain;

  @Test
  void theGatewayIsAnswered() throws Exception {
    var answer = post(client(Certificates.GATEWAY), graphql);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("\"totalCount\":0");
  }

  @Test
  void whoHasNoCertificateIsRefusedInTheHandshake() throws Exception {
    var client = client(null);
    assertThatThrownBy(() -> post(client, graphql)).isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void whoHasOneOfAnotherAuthorityIsRefusedInTheHandshake() throws Exception {
    var client = client(Certificates.STRANGER);
    assertThatThrownBy(() -> post(client, graphql)).isInstanceOf(SSLHandshakeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"graphql", "graphql/", "q/../graphql", "q/%2e%2e/graphql", "", "Q/health"})
  void overThePlainPortNothingIsAnswered(String path) throws Exception {
    var answer = post(client(null), URI.create(plain + path));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("FORBIDDEN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"live", "ready", "started"})
  void healthIsToldToAnybody(String probe) throws Exception {
    assertThat(get("q/health/" + probe).statusCode()).isEqualTo(200);
  }

  @Test
  void metricsAreToldToAnybody() throws Exception {
    assertThat(get("q/metrics").statusCode()).isEqualTo(200);
  }

  @Test
  void withoutATrustStoreItDoesNotStart() {
    assertThatThrownBy(
            () -> new RequireClientCertificate(true).customizeHttpsServer(new HttpServerOptions()))
        .hasMessageContaining("trust store");
    var options = new HttpServerOptions();
    new RequireClientCertificate(false).customizeHttpsServer(options);
    assertThat(options.getClientAuth()).isEqualTo(ClientAuth.NONE);
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client(null)
        .send(HttpRequest.newBuilder(URI.create(plain + path)).build(), BodyHandlers.ofString());
  }

  private static HttpResponse<String> post(HttpClient client, URI uri)
      throws IOException, InterruptedException {
    return client.send(
        HttpRequest.newBuilder(uri)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(QUERY))
            .build(),
        BodyHandlers.ofString());
  }

  /// @param certificate the system property that names its file; null for none
  private static HttpClient client(String certificate)
      throws GeneralSecurityException, IOException {
    var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(store(Certificates.TRUST));
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(certificate == null ? null : store(certificate), Authority.PASSWORD.toCharArray());
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
    return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).sslContext(context).build();
  }

  private static KeyStore store(String property) throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(
        Path.of(System.getProperty(property)).toFile(), Authority.PASSWORD.toCharArray());
  }
}
