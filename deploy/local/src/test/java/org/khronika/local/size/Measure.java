package org.khronika.local.size;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
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
/// request costs the services and PostgreSQL; the same of the plain SQL as the owner of the tables,
/// whom no policy holds for, and as the services' role with a custodian's clearance; the ratio of
/// the medians; and what row-level security costs, as the ratio of PostgreSQL's CPU. Plans that
/// read a big table whole, or take long, are written to `target/plans.txt`.
public final class Measure {
  private static final int SAMPLES = 24;
  private static final double LONG_MILLIS = 50;
  private final Khronika khronika;
  private final Database administration;
  private final ByteArrayOutputStream said;
  private final int seconds;
  private final List<Map<String, Connection>> connections;
  private final StringBuilder plans = new StringBuilder();

  private Measure(Khronika khronika, Properties passwords, ByteArrayOutputStream said, int seconds)
      throws SQLException {
    this.khronika = khronika;
    this.administration = as("postgres", khronika.database("people"), passwords);
    this.said = said;
    this.seconds = seconds;
    this.connections = connections();
  }

  /// Arguments: the folder of the build, the data folder, how many seconds each measurement takes;
  /// and, where not all is wanted, a part of the scenarios' names, and by what the record's size is
  /// divided. What was started ends with the JVM, whatever that ends by.
  public static void main(String[] arguments) {
    var thread = Thread.currentThread();
    var started = new CompletableFuture<Khronika>();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              thread.interrupt();
              // A start that fails or is interrupted ends by itself what it has begun.
              var _ = started.thenAccept(Khronika::close).exceptionally(_ -> null).join();
            }));
    int exitCode = 1;
    try {
      measure(arguments, started);
      exitCode = 0;
    } catch (Exception e) {
      System.err.println("The measurement ended: " + e);
    } finally {
      started.cancel(false);
    }
    System.exit(exitCode);
  }

  private static void measure(String[] arguments, CompletableFuture<Khronika> started)
      throws Exception {
    var data = Path.of(arguments[1]);
    var installation = new Installation(Path.of(arguments[0]));
    var said = new ByteArrayOutputStream();
    var log = Log.plain(new PrintStream(said, true, UTF_8));
    var options = new Options(installation, data, 0);
    prepareServer(options, log);
    var khronika = Khronika.start(options, log);
    started.complete(khronika);
    long start = System.nanoTime();
    var size = Size.WHOLE.dividedBy(arguments.length > 4 ? Integer.parseInt(arguments[4]) : 1);
    LoadRecord.into(khronika.database("people"), khronika.database("incidents"), size);
    System.out.printf("loaded and on both sides: %.0f s%n", (System.nanoTime() - start) / 1e9);
    var measure = new Measure(khronika, passwords(data), said, Integer.parseInt(arguments[2]));
    measure.all(arguments.length > 3 ? arguments[3] : "");
    Files.writeString(installation.target("deploy/local").resolve("plans.txt"), measure.plans);
  }

  /// The server gets the memory that it has in production. Parameters are details of a statement,
  /// which its log does not have otherwise; sessions of the services are told when they begin.
  private static void prepareServer(Options options, Log log) throws Exception {
    try (var khronika = Khronika.start(options, log)) {
      var superuser = as("postgres", khronika.database("people"), passwords(options.data()));
      try (var connection = LoadRecord.connect(superuser);
          var statement = connection.createStatement()) {
        statement.execute("alter role people set log_error_verbosity = 'default'");
        statement.execute("alter role incidents set log_error_verbosity = 'default'");
        statement.execute("alter system set shared_buffers = '512MB'");
      }
    }
  }

  private static Properties passwords(Path data) throws IOException {
    var passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("passwords.properties"))) {
      passwords.load(reader);
    }
    return passwords;
  }

  private static Database as(String login, Database database, Properties passwords) {
    return new Database(database.url(), login, passwords.getProperty(login));
  }

  private void all(String only) throws Exception {
    System.out.printf(
        "%-66s %4s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %8s %6s %6s%n",
        "", "SQL", "p50", "p95", "1/s", "CPU", "CPU SQL", "p50", "p95", "1/s", "CPU SQL", "p50",
        "p95", "1/s", "CPU SQL", "ratio", "price");
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
    explain(scenario, withoutTheCaller(samples.getFirst()));
    var seeds = new AtomicInteger();
    Latencies.of(
        seconds / 2, _ -> () -> ask(scenario, new SplittableRandom(seeds.incrementAndGet())));
    var before = CpuTime.of(khronika.children());
    var gateway =
        Latencies.of(
            seconds, _ -> () -> ask(scenario, new SplittableRandom(seeds.incrementAndGet())));
    var between = CpuTime.of(khronika.children());
    var read = samples.stream().map(Measure::withoutTheCaller).toList();
    become("_owner");
    var open = Latencies.of(seconds, number -> plain(read, number));
    var opened = CpuTime.of(khronika.children());
    become("");
    var held = Latencies.of(seconds, number -> plain(read, number));
    var after = CpuTime.of(khronika.children());
    double without = opened.since(between).postgres() / open.count();
    double with = after.since(opened).postgres() / held.count();
    System.out.printf(
        "%-66s %4d %s %8.1f %8.1f %s %8.1f %s %8.1f %6.2f %6.2f%n",
        scenario.name(),
        samples.stream().mapToInt(List::size).max().orElse(0),
        gateway,
        between.since(before).services() / gateway.count(),
        between.since(before).postgres() / gateway.count(),
        open,
        without,
        held,
        with,
        gateway.millis(0.5) / open.millis(0.5),
        with / without);
  }

  /// Without what tells the database who asks, and has it noted: that is the same with policies and
  /// without.
  private static List<Sql> withoutTheCaller(List<Sql> statements) {
    return statements.stream()
        .filter(sql -> !sql.text().contains("set_config(") && !sql.text().contains("note_access("))
        .toList();
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

  /// As superusers, who become anybody: PostgreSQL has no room for more.
  private List<Map<String, Connection>> connections() throws SQLException {
    var connections = new ArrayList<Map<String, Connection>>();
    for (int number = 0; number < Latencies.CONNECTIONS; number++) {
      var ofServices = new TreeMap<String, Connection>();
      for (var service : List.of("people", "incidents")) {
        var database = khronika.database(service);
        ofServices.put(
            service,
            DriverManager.getConnection(
                database.url(), administration.login(), administration.password()));
      }
      connections.add(ofServices);
    }
    return connections;
  }

  /// @param role what the roles' names have behind the service's
  private void become(String role) throws SQLException {
    for (var ofServices : connections) {
      for (var connection : ofServices.entrySet()) {
        try (var statement = connection.getValue().createStatement()) {
          statement.execute("set role %s%s".formatted(connection.getKey(), role));
          statement.execute("set khronika.clearance = '3'");
          statement.execute("set pg_trgm.word_similarity_threshold = 0.4");
        }
      }
    }
  }

  private void explain(Scenario scenario, List<Sql> statements) throws SQLException {
    become("");
    for (var sql : statements) {
      var plan = sql.plan(connections.getFirst().get(sql.database()));
      var took = plan.replaceFirst("(?s).*Execution Time: ([0-9.]+) ms.*", "$1");
      if (plan.contains("Seq Scan") || Double.parseDouble(took) > LONG_MILLIS) {
        plans.append(
            "== %s (%s)\n%s\n%s\n%s\n"
                .formatted(scenario.name(), sql.database(), sql.text(), sql.parameters(), plan));
      }
    }
  }
}
