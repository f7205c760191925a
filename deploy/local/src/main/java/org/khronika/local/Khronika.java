package org.khronika.local;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.khronika.local.data.DataFolder;
import org.khronika.local.data.Passwords;
import org.khronika.local.example.ExampleRecord;
import org.khronika.local.example.Recorded;
import org.khronika.local.facets.Addresses;
import org.khronika.local.facets.Facet;
import org.khronika.local.facets.Replication;
import org.khronika.local.postgres.Binaries;
import org.khronika.local.postgres.Database;
import org.khronika.local.postgres.Postgres;
import org.khronika.local.process.Child;
import org.khronika.local.process.Log;
import org.khronika.local.process.Ports;
import org.khronika.local.process.ProcessBook;
import org.khronika.local.process.Readiness;
import org.khronika.local.process.Service;
import org.khronika.local.process.Signal;
import org.khronika.local.process.StartFailure;
import org.khronika.local.token.Issuer;
import org.khronika.local.transfer.GatewayClient;

/// Khronika running on this machine: PostgreSQL, the two services, the gateway, and the example
/// recorded in them. Closing it stops everything in the reverse order and within bounded time; so
/// does a start that fails or is interrupted.
public final class Khronika implements AutoCloseable {
  static final List<String> MODULES = List.of("people-service", "incidents-service", "gateway");

  private static final List<String> DATABASES = List.of("people", "incidents");
  private static final Duration START_PATIENCE = Duration.ofSeconds(90);
  private static final Duration FAILED_START_PATIENCE = Duration.ofSeconds(5);

  private final Installation installation;
  private final StartCaches.Use caches;
  private final DataFolder data;
  private final Ports.Plan ports;
  private final Log log;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final List<Child> services = new ArrayList<>();
  private final List<Child> gateways = new ArrayList<>();
  private @Nullable Postgres postgres;
  private @Nullable Issuer issuer;
  private Recorded recorded = new Recorded(0, 0);

  private Khronika(
      Installation installation,
      StartCaches.Use caches,
      DataFolder data,
      Ports.Plan ports,
      Log log) {
    this.installation = installation;
    this.caches = caches;
    this.data = data;
    this.ports = ports;
    this.log = log;
  }

  /// Starts everything and records what is missing of the example; returns when the gateway
  /// answers.
  public static Khronika start(Options options, Log log) throws StartFailure, InterruptedException {
    return start(options, new StartCaches(options.installation()).use(), log);
  }

  static Khronika start(Options options, StartCaches.Use caches, Log log)
      throws StartFailure, InterruptedException {
    var ports = Ports.plan(options.port());
    var data = DataFolder.open(options.data(), ports.gateway());
    var khronika = new Khronika(options.installation(), caches, data, ports, log);
    try {
      khronika.startAll();
      return khronika;
    } catch (StartFailure | InterruptedException | RuntimeException e) {
      khronika.close(FAILED_START_PATIENCE);
      throw e;
    }
  }

  private void startAll() throws StartFailure, InterruptedException {
    endLeftovers();
    Ports.requireFree(ports.gateway());
    requireBuilt();
    var passwords = Passwords.keptIn(data.passwords(), logins());
    Addresses.write(
        data.addresses(), Map.of("people", ports.postgres(), "incidents", ports.postgres()));
    var tokens = Issuer.keptIn(data.tokens());
    issuer = tokens;
    var binaries = Binaries.unpackedUnder(installation.binaries());
    var server = Postgres.start(data, binaries, passwords, ports.postgres(), log);
    postgres = server;
    // The gateway needs no database, so it may start while PostgreSQL does.
    var gateway = gateway(tokens);
    run(gateway, gateways);
    server.awaitReady(DATABASES);
    var people = service("people", ports.people(), server, tokens);
    var incidents = service("incidents", ports.incidents(), server, tokens);
    run(people, services);
    run(incidents, services);
    new Readiness(http).await(List.of(people, incidents, gateway), children(), START_PATIENCE);
    // The services have made the tables now.
    for (var facet : Facet.values()) {
      Replication.ensure(
          facet,
          passwords.of(facet.login()),
          server.administration(facet.owner()),
          server.administration(facet.reader()),
          log);
    }
    recorded = ExampleRecord.record(installation.example(), clientAs("custodian"));
  }

  private static List<String> logins() {
    var logins = new ArrayList<>(Postgres.logins(DATABASES));
    logins.addAll(Facet.logins());
    return logins;
  }

  /// The gateway's pages and, at `graphql` below it, its API.
  public URI gatewayUri() {
    return URI.create("http://localhost:" + ports.gateway() + "/");
  }

  /// Where the meters of the gateway and of the services are read.
  List<URI> meters() {
    return List.of(ports.gateway(), ports.people(), ports.incidents()).stream()
        .map(port -> URI.create("http://127.0.0.1:" + port + "/q/metrics"))
        .toList();
  }

  /// What became of the example's documents at this start.
  public Recorded recorded() {
    return recorded;
  }

  /// A client of the gateway that is the public.
  public GatewayClient client() {
    return new GatewayClient(http, graphql());
  }

  /// A client of the gateway that has a role, and is named like it.
  public GatewayClient clientAs(String role) {
    if (issuer == null) {
      throw new IllegalStateException("the key of tokens is made first");
    }
    return new GatewayClient(http, graphql(), Optional.of(issuer.token(role, List.of(role))));
  }

  private URI graphql() {
    return URI.create("http://127.0.0.1:" + ports.gateway() + "/graphql");
  }

  /// The database of a service, `people` or `incidents`, as the owner of its tables.
  public Database database(String service) {
    if (postgres == null) {
      throw new IllegalStateException("PostgreSQL is started first");
    }
    return postgres.owned(service);
  }

  /// All processes, in the order in which they were started.
  public List<Child> children() {
    var children = new ArrayList<Child>();
    if (postgres != null) {
      children.add(postgres.child());
    }
    children.addAll(services);
    children.addAll(gateways);
    return children;
  }

  /// Waits until one of the processes ends by itself, which none should, and tells which one and
  /// why.
  public String awaitFailure() throws InterruptedException {
    var ends = children().stream().map(Child::end).toArray(CompletableFuture<?>[]::new);
    try {
      CompletableFuture.anyOf(ends).get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("the end of a process is a value", e);
    }
    var ended = children().stream().filter(child -> child.end().isDone()).findFirst().orElseThrow();
    return ended.ending();
  }

  @Override
  public void close() {
    close(caches.stopPatience());
  }

  private void close(Duration patience) {
    stop(gateways, patience);
    stop(services, patience);
    if (postgres != null) {
      postgres.stop();
    }
    http.shutdownNow();
    data.close();
  }

  private static void stop(List<Child> children, Duration patience) {
    children.forEach(child -> child.signal(Signal.TERMINATE));
    children.forEach(child -> child.awaitEnd(patience));
  }

  private void endLeftovers() throws StartFailure, InterruptedException {
    var leftovers = new ArrayList<ProcessBook.Leftover>();
    Postgres.leftover(data).ifPresent(leftovers::add);
    leftovers.addAll(data.processes().leftovers());
    ProcessBook.end(leftovers, log);
  }

  private void requireBuilt() throws StartFailure {
    var built = new ArrayList<>(MODULES.stream().map(installation::jar).toList());
    built.add(installation.supergraph());
    for (var file : built) {
      if (!Files.exists(file)) {
        throw new StartFailure(
            file + " is missing. Build it: ./mvnw package in " + installation.root());
      }
    }
  }

  private void run(Service service, List<Child> started) throws StartFailure {
    started.add(service.start(log));
    // PostgreSQL is not listed: it writes a file of its own.
    var listed = new ArrayList<>(services);
    listed.addAll(gateways);
    data.processes().list(listed);
  }

  private Service service(String name, int port, Postgres server, Issuer tokens) {
    var database = server.database(name);
    var owned = server.owned(name);
    var environment = new LinkedHashMap<>(verifying(tokens));
    environment.put("QUARKUS_SHUTDOWN_DELAY", "0s");
    environment.put("KHRONIKA_DB_URL", database.url());
    environment.put("KHRONIKA_DB_USER", database.login());
    environment.put("KHRONIKA_DB_PASSWORD", database.password());
    environment.put("KHRONIKA_DB_OWNER", owned.login());
    environment.put("KHRONIKA_DB_OWNER_PASSWORD", owned.password());
    return new Service(
        name,
        installation.jar(name + "-service"),
        port,
        environment,
        caches.jvmOptions(name + "-service"));
  }

  private static Map<String, String> verifying(Issuer tokens) {
    return Map.of(
        "KHRONIKA_TOKEN_KEYS",
        tokens.keys().toString(),
        "KHRONIKA_TOKEN_ISSUER",
        Issuer.NAME,
        "KHRONIKA_TOKEN_AUDIENCE",
        Issuer.AUDIENCE,
        "KHRONIKA_TOKEN_LOCAL_KEYS",
        "true",
        "KHRONIKA_TOKEN_MAX_LIFETIME",
        Issuer.LIFETIME.toString());
  }

  private Service gateway(Issuer tokens) {
    var environment = new LinkedHashMap<>(verifying(tokens));
    environment.put("KHRONIKA_SUPERGRAPH", installation.supergraph().toString());
    environment.put("QUARKUS_SHUTDOWN_DELAY", "0s");
    environment.put("KHRONIKA_EXAMPLES", installation.example().resolve("queries").toString());
    environment.put(
        "KHRONIKA_SUBGRAPH_PEOPLE_URL", "http://127.0.0.1:" + ports.people() + "/graphql");
    environment.put(
        "KHRONIKA_SUBGRAPH_INCIDENTS_URL", "http://127.0.0.1:" + ports.incidents() + "/graphql");
    return new Service(
        "gateway",
        installation.jar("gateway"),
        ports.gateway(),
        environment,
        caches.jvmOptions("gateway"));
  }
}
