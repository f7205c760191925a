package org.khronika.local.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.StandIn;
import org.khronika.local.process.StartFailure;
import org.khronika.local.transfer.GatewayClient;
import org.khronika.local.transfer.Line;

class ExampleRecordTest {
  @TempDir Path example;
  HttpServer server;
  HttpClient http;
  GatewayClient gateway;

  @BeforeEach
  void serve() throws Exception {
    server = StandIn.within();
    server.start();
    http = HttpClient.newHttpClient();
    gateway =
        new GatewayClient(
            http, URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/graphql"));
  }

  @AfterEach
  void end() {
    http.close();
    server.stop(0);
  }

  @Test
  void folders_are_taken_by_number_and_documents_by_name() throws Exception {
    write("10-recordIncident", "raid");
    write("2-recordPerson", "grace");
    write("2-recordPerson", "ada");
    Files.writeString(example.resolve("query.graphql"), "{ a }");
    assertThat(ExampleRecord.documents(example))
        .extracting(Line.Document::key)
        .containsExactly("ada", "grace", "raid");
  }

  @Test
  void what_is_recorded_already_is_left_alone() throws Exception {
    write("1-recordSource", "newspaper");
    assertThat(ExampleRecord.record(example, gateway)).isEqualTo(new Recorded(1, 0));
    write("2-recordPerson", "ada");
    assertThat(ExampleRecord.record(example, gateway)).isEqualTo(new Recorded(1, 1));
    assertThat(ExampleRecord.record(example, gateway)).isEqualTo(new Recorded(0, 2));
  }

  @Test
  void a_record_that_somebody_corrected_is_left_alone() throws Exception {
    write("1-recordSource", "taken-source");
    write("2-recordPerson", "ada");
    assertThat(ExampleRecord.record(example, gateway)).isEqualTo(new Recorded(1, 1));
  }

  @Test
  void a_refused_document_is_named_with_its_problems() throws Exception {
    write("1-recordSource", "bad-source");
    assertThatThrownBy(() -> ExampleRecord.record(example, gateway))
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining(
            "1-recordSource/bad-source.json is refused:\n"
                + "    input.key: bad is not allowed (INVALID_VALUE)");
  }

  @Test
  void no_example_is_no_failure() throws Exception {
    assertThat(ExampleRecord.record(example.resolve("nowhere"), gateway))
        .isEqualTo(new Recorded(0, 0));
  }

  private void write(String folder, String key) throws Exception {
    var path = Files.createDirectories(example.resolve(folder));
    Files.writeString(path.resolve(key + ".json"), "{\"key\": \"%s\"}".formatted(key));
  }
}
