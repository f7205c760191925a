package org.khronika.local.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.khronika.local.Installation;
import org.khronika.local.Khronika;
import org.khronika.local.Options;
import org.khronika.local.postgres.Database;
import org.khronika.local.process.Log;

/// Asks a record at size through the gateway, and sends the SQL that the services sent for it
/// without them, in the same run.
///
/// Prints for each scenario: how many SQL statements a request costs; median, 95th percentile (in
/// milliseconds) and requests per second of 16 connections through the gateway, and the CPU that a
/// request costs the services and PostgreSQL; the same of the plain SQL; and the ratio of the
/// medians. Plans that read a big table whole, or take long, are written to `target/plans.txt`.
final class Measure {
  private static final int SAMPLES = 24;
  private static final double LONG_MILLIS = 50;

  private final Khronika khronika;
  private final Database administration;
  private final ByteArrayOutputStream said;
  private final int seconds;
  private final List<Map<String, Connection>> connections;
  private final StringBuilder plans = new StringBuilder();

  private Measure(
      Khronika khronika, Database administration, ByteArrayOutputStream said, int seconds)
      throws SQLException {
    this.khronika = khronika;
    this.administration = administration;
    this.said = said;
    this.seconds = seconds;
    this.connections = connections(khronika);
  }

  /// Arguments: the folder of the build, the data folder, how many seconds each measurement takes;
  /// and, where not all is wanted, a part of the scenarios' names, and by what the record's size is
  /// divided.
  static void main(String[] arguments) throws Exception {
    var data = Path.of(arguments[1]);
    var installation = new Installation(Path.of(arguments[0]));
    var said = new ByteArrayOutputStream();
    var log = Log.plain(new PrintStream(said, true, UTF_8));
    try (var khronika = Khronika.start(new Options(installation, data, 0), log)) {
      long start = System.nanoTime();
      var size = Size.WHOLE.dividedBy(arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1);
      LoadRecord.into(khronika.database("people"), khronika.database("incidents"), size);
      System.out.printf("loaded and on both sides: %.0f s%n", (System.nanoTime() - start) / 1e9);
      var administration = administration(khronika.database("people"), data);
      var measure = new Measure(khronika, administration, said, Integer.parseInt(arguments[2]));
      measure.all(arguments.length > 3 ? arguments[3] : "");
      Files.writeString(installation.target("deploy/local").resolve("plans.txt"), measure.plans);
    }
  }

  private static Database administration(Database database, Path data) throws Exception {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("passwords.properties"))) {
      passwords.load(reader);
    }
    return new Database(database.url(), "postgres", passwords.getProperty("postgres"));
  }

  private void all(String only) throws Exception {
    System.out.printf(
        "%-66s %4s %8s %8s %8s %8s %8s %8s %8s %8s %8s %6s%n",
        "", "SQL", "p50", "p95", "1/s", "CPU", "CPU SQL", "p50", "p95", "1/s", "CPU SQL", "ratio");
    for (var scenario : Scenario.ALL) {
      if (scenario.name().contains(only)) {
        try {
          measure(scenario);
        } catch (IllegalStateException e) {
          System.out.printf("%-66s %s%n", scenario.name(), e.getMessage());
        }
      }
    }
  }

  private void measure(Scenario scenario) throws Exception {
    ask(scenario, new SplittableRandom(0));
    var random = new SplittableRandom(3);
    var samples = new ArrayList<List<Sql>>();
    for (int i = 0; i < SAMPLES; i++) {
      samples.add(statements(scenario, random.split()));
    }
    explain(scenario, samples.getFirst());
    var seeds = new AtomicInteger();
    Latencies.of(
        seconds / 2, _ -> () -> ask(scenario, new SplittableRandom(seeds.incrementAndGet())));
    var before = CpuTime.of(khronika.children());
    var gateway =
        Latencies.of(
            seconds, _ -> () -> ask(scenario, new SplittableRandom(seeds.incrementAndGet())));
    var between = CpuTime.of(khronika.children());
    var sql = Latencies.of(seconds, number -> plain(samples, number));
    var after = CpuTime.of(khronika.children());
    System.out.printf(
        "%-66s %4d %s %8.1f %8.1f %s %8.1f %6.2f%n",
        scenario.name(),
        samples.stream().mapToInt(List::size).max().orElse(0),
        gateway,
        between.since(before).services() / gateway.count(),
        between.since(before).postgres() / gateway.count(),
        sql,
        after.since(between).postgres() / sql.count(),
        gateway.millis(0.5) / sql.millis(0.5));
  }

  private JsonNode ask(Scenario scenario, SplittableRandom random) throws Exception {
    var answer =
        khronika.clientAs("custodian").ask(scenario.query(), scenario.variables().apply(random));
    if (answer.has("errors")) {
      throw new IllegalStateException(answer.get("errors").toString());
    }
    return answer;
  }

  /// What one request has PostgreSQL do.
  private List<Sql> statements(Scenario scenario, SplittableRandom random) throws Exception {
    logStatements("all");
    int before = said.size();
    ask(scenario, random);
    Thread.sleep(100);
    var lines = new String(Arrays.copyOfRange(said.toByteArray(), before, said.size()), UTF_8);
    logStatements("none");
    return Sql.in(messages(lines));
  }

  private void logStatements(String which) throws Exception {
    try (var connection = LoadRecord.connect(administration);
        var statement = connection.createStatement()) {
      statement.execute("alter system set log_statement = '" + which + "'");
      statement.execute("select pg_reload_conf()");
    }
    Thread.sleep(100);
  }

  private static List<String> messages(String lines) {
    var messages = new ArrayList<String>();
    for (var line : lines.lines().toList()) {
      var text = line.replaceFirst("^\\d\\d:\\d\\d:\\d\\d postgres *\\| ?", "");
      if (text.startsWith("\t") && !messages.isEmpty()) {
        messages.add(messages.removeLast() + "\n" + text);
      } else if (!text.equals(line)) {
        messages.add(text);
      }
    }
    return messages;
  }

  private Latencies.Work plain(List<List<Sql>> samples, int number) {
    var turn = new AtomicInteger(number);
    return () -> {
      for (var sql : samples.get(turn.getAndIncrement() % samples.size())) {
        sql.run(connections.get(number).get(sql.database()));
      }
    };
  }

  private static List<Map<String, Connection>> connections(Khronika khronika) throws SQLException {
    var connections = new ArrayList<Map<String, Connection>>();
    for (int number = 0; number < Latencies.CONNECTIONS; number++) {
      connections.add(
          Map.of(
              "people", LoadRecord.connect(khronika.database("people")),
              "incidents", LoadRecord.connect(khronika.database("incidents"))));
    }
    return connections;
  }

  private void explain(Scenario scenario, List<Sql> statements) throws SQLException {
    for (var sql : statements) {
      try (var connection = LoadRecord.connect(khronika.database(sql.database()))) {
        var plan = sql.plan(connection);
        var took = plan.replaceFirst("(?s).*Execution Time: ([0-9.]+) ms.*", "$1");
        if (plan.contains("Seq Scan") || Double.parseDouble(took) > LONG_MILLIS) {
          plans.append(
              "== %s (%s)\n%s\n%s\n%s\n"
                  .formatted(scenario.name(), sql.database(), sql.text(), sql.parameters(), plan));
        }
      }
    }
  }
}
