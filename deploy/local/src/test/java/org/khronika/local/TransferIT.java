package org.khronika.local;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;
import org.khronika.local.transfer.Export;
import org.khronika.local.transfer.Import;
import org.khronika.local.transfer.InventedDocuments;
import org.khronika.local.transfer.Recorder;

/// Documents on their way into an empty Khronika and out of it.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TransferIT {
  private static final Path EXAMPLE = Path.of("example");

  @TempDir static Path folder;
  private static Khronika khronika;
  private final List<String> refusals = new ArrayList<>();

  @BeforeAll
  static void start() throws Exception {
    khronika = empty("first");
  }

  @AfterAll
  static void stop() {
    if (khronika != null) {
      khronika.close();
    }
  }

  /// Khronika as it is built, without the documents of its example.
  private static Khronika empty(String name)
      throws IOException, StartFailure, InterruptedException {
    var root = Files.createDirectories(folder.resolve(name));
    for (var module : Khronika.MODULES) {
      Files.createSymbolicLink(root.resolve(module), Path.of("../..", module).toRealPath());
    }
    var local = Files.createDirectories(root.resolve("deploy/local"));
    Files.createSymbolicLink(local.resolve("target"), Path.of("target").toRealPath());
    var example = Files.createDirectories(local.resolve("example"));
    for (var kept : List.of("query.graphql", "queries")) {
      Files.createSymbolicLink(example.resolve(kept), EXAMPLE.resolve(kept).toRealPath());
    }
    var options = new Options(new Installation(root), folder.resolve(name + "-data"), 0);
    return Khronika.start(options, Log.silent());
  }

  @Test
  @Order(1)
  void what_was_exported_and_is_imported_elsewhere_is_exported_as_the_same_bytes()
      throws Exception {
    var documents = in(EXAMPLE, khronika);
    assertThat(documents.created()).isEqualTo(documents.documents()).isGreaterThan(30);
    var once = folder.resolve("once");
    var twice = folder.resolve("twice");
    assertThat(Export.to(once, khronika.clientAs("custodian"))).isEqualTo(documents.documents());
    assertThat(in(once, khronika)).isEqualTo(new Import.Result(0, 0, documents.created(), 0));
    try (var other = empty("second")) {
      assertThat(in(once, other)).isEqualTo(documents);
      Export.to(twice, other.clientAs("custodian"));
    }
    assertThat(lines(twice)).isEqualTo(lines(once));
    assertThat(refusals).isEmpty();
  }

  @Test
  @Order(2)
  void the_commands_do_the_same_and_tell_how_it_went() throws Exception {
    var gateway = "--gateway=" + khronika.gatewayUri() + "graphql";
    var data = "--data=" + folder.resolve("first-data");
    var documents = Export.to(folder.resolve("before"), khronika.clientAs("custodian"));
    assertThat(command("import", data, gateway, "example"))
        .isEqualTo(
            "%1$d documents: 0 created, 0 replaced, %1$d unchanged, 0 refused\n"
                .formatted(documents));
    assertThat(command("import", "--dry-run", data, gateway, "example"))
        .isEqualTo(
            "%d documents: %1$d of the schema's form, 0 refused; nothing was recorded\n"
                .formatted(documents));
    var target = folder.resolve("by-command").toString();
    assertThat(command("export", data, gateway, target))
        .isEqualTo("%d documents in %s\n".formatted(documents, target));
  }

  private static String command(String... command) throws Exception {
    var words = new ArrayList<>(List.of(command));
    words.set(0, "./" + words.getFirst());
    var process = new ProcessBuilder(words).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  @Test
  @Order(3)
  void many_documents_are_imported_resumed_and_exported_as_they_were() throws Exception {
    var documents = folder.resolve("documents");
    InventedDocuments.write(documents);
    var recorder = new Recorder(khronika.clientAs("custodian"));
    var taken = new AtomicInteger();
    assertThatThrownBy(() ->
            Import.of(
                documents,
                document -> {
                  if (taken.incrementAndGet() > InventedDocuments.ALL / 3) {
                    throw new StartFailure("broken off");
                  }
                  return recorder.record(document);
                },
                refusals::add))
        .hasMessage("broken off");
    var resumed = in(documents, khronika);
    assertThat(refusals).isEmpty();
    assertThat(resumed.created() + resumed.unchanged()).isEqualTo(InventedDocuments.ALL);
    assertThat(resumed.unchanged()).isGreaterThan(InventedDocuments.ALL / 4);

    var exported = folder.resolve("exported");
    Export.to(exported, khronika.clientAs("custodian"));
    var invented = lines(exported);
    invented.values().forEach(lines -> lines.removeIf(line -> !line.contains("\"key\":\"t-")));
    assertThat(invented).isEqualTo(lines(documents));
  }

  @Test
  @Order(4)
  void a_dry_run_tells_what_is_not_of_the_schemas_form_and_records_nothing() throws Exception {
    var documents = Files.createDirectories(folder.resolve("wrong"));
    Files.writeString(
        documents.resolve("1-recordSource.jsonl"),
        """
        {"key": "x", "kind": "NEWS"}
        {"key": "y", "kind": "RUMOUR"}
        {"key": "z", "kind": "NEWS", "colour": "red"}
        """);
    Files.writeString(
        documents.resolve("2-recordPerson.jsonl"),
        """
        {"key": "p", "displayName": "P", "citations": [{"source": "x", "startChar": 0, "endChar": 1}, {"source": "x", "startChar": "0", "endChar": 1}]}
        {"key": "q", "displayName": "Q", "statuses": [{"status": "AWAY", "asOf": {"edtf": "2021", "anchor": "Wednesday"}, "citations": []}], "citations": []}
        {"key": "r", "citations": null}
        """);
    var recorder = new Recorder(khronika.clientAs("custodian"));
    assertThat(Import.of(documents, recorder::check, refusals::add))
        .isEqualTo(new Import.Result(0, 0, 1, 5));
    assertThat(refusals)
        .satisfiesExactly(
            kind ->
                assertThat(kind)
                    .startsWith(
                        "1-recordSource.jsonl:2: input.kind: \"RUMOUR\" is none of INTERVIEW")
                    .endsWith(" (BAD_USER_INPUT)"),
            field ->
                assertThat(field)
                    .isEqualTo(
                        "1-recordSource.jsonl:3: input.colour: There is no such field. (BAD_USER_INPUT)"),
            scalar ->
                assertThat(scalar)
                    .isEqualTo(
                        "2-recordPerson.jsonl:1: input.citations.1.startChar: \"0\" is not of the type Int. (BAD_USER_INPUT)"),
            several ->
                assertThat(several)
                    .isEqualTo(
                        """
                        2-recordPerson.jsonl:2: input.statuses.0.asOf.anchor: "Wednesday" is not of the type Date. (BAD_USER_INPUT)
                            input.statuses.0.status: "AWAY" is none of EXILED, IMPRISONED. (BAD_USER_INPUT)\
                        """),
            missing ->
                assertThat(missing)
                    .isEqualTo(
                        """
                        2-recordPerson.jsonl:3: input.citations: It is missing. (BAD_USER_INPUT)
                            input.displayName: It is missing. (BAD_USER_INPUT)\
                        """));
    refusals.clear();
    assertThat(in(documents, khronika)).isEqualTo(new Import.Result(1, 0, 0, 5));
    assertThat(refusals)
        .contains("1-recordSource.jsonl:3: input.colour: There is no such field. (BAD_USER_INPUT)");
  }

  private Import.Result in(Path documents, Khronika where)
      throws StartFailure, InterruptedException {
    return Import.of(documents, new Recorder(where.clientAs("custodian"))::record, refusals::add);
  }

  /// The lines of every file, by its name.
  private static Map<String, List<String>> lines(Path documents) throws IOException {
    var lines = new TreeMap<String, List<String>>();
    try (Stream<Path> files = Files.list(documents)) {
      for (var file : files.toList()) {
        lines.put(file.getFileName().toString(), new ArrayList<>(Files.readAllLines(file)));
      }
    }
    return lines;
  }
}
