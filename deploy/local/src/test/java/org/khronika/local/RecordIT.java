package org.khronika.local;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.khronika.local.facets.Facet;
import org.khronika.local.facets.Server;
import org.khronika.local.postgres.RunningPostgres;
import org.khronika.local.process.Log;
import org.khronika.local.process.StartFailure;
import org.khronika.local.trail.Forgery;
import org.khronika.local.trail.VerifyTrail;

/// All of Khronika, started as the launcher starts it, with the example recorded through the
/// gateway. The services write an access log here, which counts the requests that an operation
/// costs.
class RecordIT {
  private static final Installation INSTALLATION = new Installation(Path.of("../.."));
  private static final Path EXAMPLE = INSTALLATION.example();
  private static final Path ANSWERS = Path.of("src/test/resources/answers");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir static Path data;
  private static final ByteArrayOutputStream OUTPUT = new ByteArrayOutputStream();
  private static Khronika khronika;

  @BeforeAll
  static void start() throws Exception {
    khronika = started();
    assertThat(khronika.recorded().created()).isEqualTo(documents().size());
  }

  @AfterAll
  static void stop() {
    if (khronika != null) {
      khronika.close();
    }
  }

  private static Khronika started() throws StartFailure, InterruptedException {
    var log = Log.plain(new PrintStream(OUTPUT, true, StandardCharsets.UTF_8));
    return Khronika.start(new Options(INSTALLATION, data.resolve("data"), 0), log);
  }

  static List<String> queries() throws IOException {
    try (Stream<Path> files = Files.list(EXAMPLE.resolve("queries"))) {
      return files
          .map(file -> file.getFileName().toString().replace(".graphql", ""))
          .sorted()
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("queries")
  void questions_are_answered_as_expected(String query) throws Exception {
    // The groups of its statistics are too small for the public.
    var asker = query.equals("q10") ? khronika.clientAs("monitor") : khronika.client();
    var answer = asker.ask(Files.readString(EXAMPLE.resolve("queries/" + query + ".graphql")));
    assertThat(answer.path("errors").isMissingNode()).as(answer.path("errors").toString()).isTrue();
    compare(ANSWERS.resolve(query + ".json"), answer.toPrettyString() + "\n");
  }

  static List<Fact> facts() throws IOException {
    return Fact.in(Path.of("src/test/resources/facts/facts.txt"));
  }

  /// The answers are what the questions were answered with, which is tested above.
  @ParameterizedTest
  @MethodSource("facts")
  void every_fact_and_every_pitfall_is_answered(Fact fact) throws Exception {
    var answer = JSON.readTree(ANSWERS.resolve(fact.question() + ".json").toFile());
    assertThat(fact.in(answer.path("data"))).isEqualTo(fact.value());
  }

  @Test
  void the_table_has_every_fact_and_every_pitfall() throws Exception {
    var numbers =
        Stream.concat(
            IntStream.rangeClosed(1, 42).mapToObj(String::valueOf),
            IntStream.rangeClosed(1, 12).mapToObj(n -> "P" + n));
    assertThat(facts()).extracting(Fact::number).containsAll(numbers.toList());
  }

  @Test
  void every_fact_comes_back_with_its_citation() throws Exception {
    var compared = new TreeMap<String, Integer>();
    for (Path file : documents()) {
      var document = JSON.readTree(file.toFile());
      var variables =
          JsonNodeFactory.instance.objectNode().put("key", document.get("key").asText());
      var answer = khronika.client().ask(ReadBack.query(field(file), document), variables);
      assertThat(answer.path("errors").isMissingNode())
          .as(answer.path("errors").toString())
          .isTrue();
      ReadBack.assertAnswered(
          document, answer.path("data").path(field(file)), file.toString(), compared);
    }
    assertThat(compared).containsEntry("startChar", 129).containsEntry("acts", 1);
  }

  @Test
  void recording_a_document_again_changes_nothing_and_says_so() throws Exception {
    for (Path file : documents()) {
      var payload = record(subject(file), JSON.readTree(file.toFile()));
      assertThat(payload.path("outcome").asText()).as(file.toString()).isEqualTo("UNCHANGED");
    }
  }

  @Test
  void a_document_with_mistakes_is_refused_whole_and_every_mistake_is_named() throws Exception {
    var document =
        (ObjectNode)
            JSON.readTree(
                """
                {"key": "invented", "title": " ", "kind": "OTHER", "place": "nowhere", "partOf": "nothing",
                 "citations": [{"source": "unknown", "startChar": 5, "endChar": 5}],
                 "acts": [{"key": "a", "type": "SEARCH", "follows": "b",
                           "citations": [{"source": "news-2021-07-15", "startChar": 0, "endChar": 1}]}]}
                """);
    var payload = record("Incident", document);
    assertThat(payload.path("outcome").asText()).isEqualTo("REFUSED");
    compare(ANSWERS.resolve("refused.json"), payload.path("userErrors").toPrettyString() + "\n");
    assertThat(
            khronika
                .clientAs("custodian")
                .ask("{ incident(key: \"invented\") { id } }")
                .path("data")
                .path("incident")
                .isNull())
        .isTrue();
  }

  @Test
  void a_page_of_incidents_with_acts_and_names_costs_one_request_to_each_service()
      throws Exception {
    var before = requests();
    var answer =
        khronika
            .clientAs("custodian")
            .ask(
                """
                { incidents(first: 10) { nodes { title acts(first: 20) { nodes { type place { name }
                    victims { party { displayName } } perpetrators { party { displayName names { value } } } } } } } }
                """);
    assertThat(answer.path("data").path("incidents").path("nodes").size())
        .isGreaterThanOrEqualTo(5);
    assertThat(requests().subList(before.size(), requests().size()))
        .containsExactly("incidents", "people");
  }

  @Test
  void of_two_hundred_that_record_the_same_incident_at_once_one_creates_it() throws Exception {
    recordInventedSource();
    var document =
        JSON.readTree(
            """
            {"key": "recorded-by-many", "title": "An invented incident", "kind": "OTHER",
             "citations": [{"source": "invented-source", "startChar": 0, "endChar": 1}]}
            """);
    Callable<String> record = () -> record("Incident", document).path("outcome").asText();
    var outcomes = new ArrayList<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var outcome : threads.invokeAll(Stream.generate(() -> record).limit(200).toList())) {
        outcomes.add(outcome.get());
      }
    }
    assertThat(outcomes).containsOnly("CREATED", "UNCHANGED").containsOnlyOnce("CREATED");
  }

  @Test
  void what_one_service_knows_is_the_same_in_both_databases() throws Exception {
    for (var facet : Facet.values()) {
      var owned = Server.rows(khronika.database(facet.owner()), facet.table());
      assertThat(owned).hasSizeGreaterThan(20);
      Server.await(owned, () -> Server.rows(khronika.database(facet.reader()), facet.table()));
    }
  }

  @Test
  void acts_are_found_by_what_their_victims_do_as_soon_as_that_is_recorded() throws Exception {
    var person =
        JSON.readTree(
            """
            {"key": "facet-person", "id": "01a20a05-0000-7000-8000-000000000001", "displayName": "An invented editor",
             "occupations": ["EDITOR"], "citations": [{"source": "invented-source", "startChar": 0, "endChar": 1}]}
            """);
    var incident =
        JSON.readTree(
            """
            {"key": "facet-incident", "title": "An invented incident", "kind": "OTHER",
             "citations": [{"source": "invented-source", "startChar": 0, "endChar": 1}],
             "acts": [{"key": "a", "type": "THREAT", "victims": [{"party": "01a20a05-0000-7000-8000-000000000001",
                                    "citations": [{"source": "invented-source", "startChar": 0, "endChar": 1}]}],
                       "citations": [{"source": "invented-source", "startChar": 0, "endChar": 1}]}]}
            """);
    recordInventedSource();
    assertThat(record("Person", person).path("outcome").asText()).isEqualTo("CREATED");
    assertThat(record("Incident", incident).path("outcome").asText()).isEqualTo("CREATED");
    var acts =
        "{ acts(where: { type: { eq: THREAT }, victim: { occupation: { contains: EDITOR } } }) {"
            + " totalCount } }";
    Server.await(
        1,
        () ->
            khronika
                .clientAs("custodian")
                .ask(acts)
                .path("data")
                .path("acts")
                .path("totalCount")
                .asInt());
    var people =
        "{ people(where: { acts: { some: { type: { eq: THREAT } } } }) { nodes { key } } }";
    Server.await(
        "facet-person",
        () -> khronika.clientAs("custodian").ask(people).at("/data/people/nodes/0/key").asText());
  }

  @Test
  void every_meter_that_alerts_and_dashboards_ask_for_is_exported() throws Exception {
    var exported = new StringBuilder();
    try (var http = HttpClient.newHttpClient()) {
      for (var meters : khronika.meters()) {
        exported.append(http.send(HttpRequest.newBuilder(meters).build(), ofString()).body());
      }
    }
    assertThat(
            Files.readAllLines(Path.of("../checks/exported-meters.txt")).stream()
                .filter(line -> !line.startsWith("#"))
                .filter(meter -> !exported.toString().contains("\n" + meter)))
        .isEmpty();
  }

  @Test
  void a_restart_keeps_everything() throws Exception {
    khronika.close();
    khronika = started();
    assertThat(khronika.recorded().created()).isZero();
    for (var query : queries()) {
      questions_are_answered_as_expected(query);
    }
  }

  /// What the tests' own documents cite, so that the article's citations stay the example's.
  private static void recordInventedSource() throws Exception {
    var source = JSON.readTree("{\"key\": \"invented-source\", \"kind\": \"OTHER\"}");
    assertThat(record("Source", source).path("outcome").asText()).isIn("CREATED", "UNCHANGED");
  }

  private static JsonNode record(String subject, JsonNode input)
      throws StartFailure, InterruptedException {
    var variables = JsonNodeFactory.instance.objectNode();
    variables.set("input", input);
    var answer =
        khronika
            .clientAs("custodian")
            .ask(
                "mutation ($input: Record%1$sInput!) { record%1$s(input: $input) { outcome userErrors { code path message } } }"
                    .formatted(subject),
                variables);
    assertThat(answer.has("errors")).as(answer.toString()).isFalse();
    return answer.path("data").path("record" + subject);
  }

  /// The services that were asked, one entry a GraphQL request.
  private static List<String> requests() {
    return OUTPUT
        .toString(StandardCharsets.UTF_8)
        .lines()
        .filter(line -> line.contains("POST /graphql"))
        .map(line -> line.split(" +", -1)[1])
        .filter(service -> !service.equals("gateway"))
        .toList();
  }

  private static List<Path> documents() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static String subject(Path document) {
    return document.getParent().getFileName().toString().replaceFirst(".*-record", "");
  }

  private static String field(Path document) {
    return subject(document).substring(0, 1).toLowerCase(Locale.ROOT)
        + subject(document).substring(1);
  }

  private static void compare(Path expectation, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expectation, actual);
    } else if (Files.notExists(expectation)) {
      Files.writeString(expectation, actual);
      fail("%s was missing; it is written now, check it", expectation);
    }
    assertThat(actual).as(expectation.toString()).isEqualTo(Files.readString(expectation));
  }

  @ParameterizedTest
  @EnumSource
  void whatASuperuserForgesIsFound(Forgery forgery) throws Exception {
    for (var service : List.of("people", "incidents")) {
      try (var connection = asSuperuser(service)) {
        connection.setAutoCommit(false);
        var before = VerifyTrail.verify(connection);
        assertThat(before.isUnbroken()).as(before.reason()).isTrue();
        assertThat(before.entries()).isEqualTo(before.newest()).isGreaterThan(10);
        long broken = forgery.broken(connection);
        assertThat(forgery.commit(connection)).isPositive();
        assertThat(VerifyTrail.verify(connection).broken()).as(service).isEqualTo(broken);
        connection.rollback();
      }
    }
  }

  private static Connection asSuperuser(String service) throws Exception {
    var database = RunningPostgres.on(data.resolve("data")).administration(service);
    return DriverManager.getConnection(database.url(), database.login(), database.password());
  }
}
