package org.khronika.local.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.StandIn;
import org.khronika.local.process.StartFailure;

class ImportTest {
  @TempDir Path folder;
  HttpServer server;
  HttpClient http;
  Recorder recorder;
  final List<String> refusals = new ArrayList<>();

  @BeforeEach
  void serve() throws Exception {
    server = StandIn.within();
    server.start();
    http = HttpClient.newHttpClient();
    var graphql = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/graphql");
    recorder = new Recorder(new GatewayClient(http, graphql));
  }

  @AfterEach
  void end() {
    http.close();
    server.stop(0);
  }

  @Test
  void a_file_has_one_document_a_line_and_a_folder_one_a_file() throws Exception {
    write("2-recordPerson.jsonl", document("ada"), "", document("grace"));
    Files.createDirectory(folder.resolve("1-recordSource"));
    write("1-recordSource/newspaper.json", "{", "  \"key\": \"newspaper\"", "}");
    write("README.md", "not a document");
    assertThat(record()).isEqualTo(new Import.Result(3, 0, 0, 0));
  }

  @Test
  void done_again_it_changes_nothing_and_goes_on_from_where_it_was() throws Exception {
    write("1-recordSource.jsonl", document("a"), document("b"));
    assertThat(record()).isEqualTo(new Import.Result(2, 0, 0, 0));
    write("1-recordSource.jsonl", document("a"), document("b"), document("c"));
    assertThat(record()).isEqualTo(new Import.Result(1, 0, 2, 0));
    assertThat(refusals).isEmpty();
  }

  @Test
  void a_mistake_is_told_with_file_line_and_path_and_the_others_are_recorded() throws Exception {
    write(
        "3-recordPerson.jsonl",
        document("ada"),
        document("bad-ada"),
        "{\"key\": \"x\", \"key\": \"y\"}",
        "[]",
        "{\"key\":",
        document("odd-ada"),
        document("grace"));
    assertThat(record()).isEqualTo(new Import.Result(2, 0, 0, 5));
    assertThat(refusals)
        .satisfiesExactlyInAnyOrder(
            is("3-recordPerson.jsonl:2: input.key: bad is not allowed (INVALID_VALUE)"),
            is("3-recordPerson.jsonl:3: not JSON in column 19: Duplicate field 'key'"),
            is("3-recordPerson.jsonl:4: a document is a JSON object"),
            refusal -> assertThat(refusal).startsWith("3-recordPerson.jsonl:5: not JSON in column"),
            is("3-recordPerson.jsonl:6: odd is of no form (BAD_USER_INPUT)"));
  }

  @Test
  void a_document_waits_for_those_that_it_refers_to() throws Exception {
    write(
        "4-recordPlace.jsonl",
        "{\"key\": \"a\", \"after\": \"b\"}",
        "{\"key\": \"b\", \"after\": \"c\"}",
        document("c"),
        "{\"key\": \"d\", \"after\": \"nobody\"}",
        "{\"key\": \"e\", \"after\": \"later\"}");
    write("5-recordIncident.jsonl", document("later"));
    assertThat(record()).isEqualTo(new Import.Result(5, 0, 0, 1));
    assertThat(refusals)
        .containsExactly("4-recordPlace.jsonl:4: input.after: not recorded (NOT_FOUND)");
  }

  @Test
  void a_dry_run_records_nothing() throws Exception {
    write("1-recordSource.jsonl", document("a"), document("odd"), "nothing");
    assertThat(Import.of(folder, recorder::check, refusals::add))
        .isEqualTo(new Import.Result(0, 0, 1, 2));
    assertThat(refusals).hasSize(2);
    refusals.clear();
    assertThat(record().created()).isEqualTo(1);
  }

  @Test
  void ten_thousand_documents_are_taken() throws Exception {
    var lines = IntStream.range(0, 10_000).mapToObj(n -> document("p" + n)).toArray(String[]::new);
    write("1-recordPerson.jsonl", lines);
    assertThat(record()).isEqualTo(new Import.Result(10_000, 0, 0, 0));
  }

  @Test
  void an_empty_folder_and_a_gateway_that_is_away_end_it() throws Exception {
    assertThatThrownBy(this::record)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("There are no documents in");
    write("1-recordSource.jsonl", document("a"));
    server.stop(0);
    assertThatThrownBy(this::record)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("The gateway does not answer");
  }

  @Test
  void documents_under_a_name_that_tells_no_mutation_are_not_passed_over() throws Exception {
    write("1-recordSource.jsonl", document("a"));
    write("people.jsonl", document("b"));
    assertThatThrownBy(this::record)
        .isInstanceOf(StartFailure.class)
        .hasMessageContaining("people.jsonl does not tell what records its documents");
  }

  private Import.Result record() throws StartFailure, InterruptedException {
    return Import.of(folder, recorder::record, refusals::add);
  }

  private static ThrowingConsumer<String> is(String text) {
    return actual -> assertThat(actual).isEqualTo(text);
  }

  private void write(String file, String... lines) throws Exception {
    Files.writeString(
        folder.resolve(file), List.of(lines).stream().collect(Collectors.joining("\n")));
  }

  private static String document(String key) {
    return "{\"key\": \"%s\"}".formatted(key);
  }
}
