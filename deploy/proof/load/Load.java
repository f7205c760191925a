import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/// Asks and writes without a pause: `Load URL FOLDER NAME SECONDS`. Two threads write, by turns a person, a source and an incident done
/// to that person; two ask for lists of both services, two for one record of each, two for one of incidents-service alone.
///
/// | it writes | each line |
/// |---|---|
/// | `FOLDER/NAME.acknowledged` | kind, key, when it was sent, when it was acknowledged |
/// | `FOLDER/NAME.failed` | when it was sent, how long it took, what it was, what was said, whether as GraphQL says it, whether the rest was answered |
class Load {
  /// Lists are never null by the schema: without one of them there is no data at all.
  private static final String LISTS = "{ people(first: 5) { totalCount nodes { displayName } } incidents(first: 5) { totalCount nodes { key } } }";

  private static final String RECORDS =
      "{ person(key: \"load-person\") { displayName } incident(key: \"load-incident\") { title acts(first: 5) { nodes { victims { party { displayName } } } } } }";
  private static final String ONE = "{ incident(key: \"load-incident\") { title } }";
  private static final String REST = "\"title\":\"load-incident\"";
  private static final Pattern ID = Pattern.compile("\"id\":\"([0-9a-f-]+)\"");

  private final Graph graph;
  private final String name;
  private final AtomicInteger asked = new AtomicInteger();
  private final List<String> acknowledged = new ArrayList<>();
  private final List<String> failed = new ArrayList<>();
  private final TreeMap<String, Integer> reasons = new TreeMap<>();

  private Load(Graph graph, String name) {
    this.graph = graph;
    this.name = name;
  }

  public static void main(String[] arguments) throws Exception {
    var folder = Path.of(arguments[1]);
    var load = new Load(new Graph(arguments[0], folder), arguments[2]);
    int seconds = Integer.parseInt(arguments[3]);
    load.run(seconds);
    Files.write(folder.resolve(load.name + ".acknowledged"), load.acknowledged);
    Files.write(folder.resolve(load.name + ".failed"), load.failed);
    System.out.printf("%d requests in %d s, %d writes acknowledged, failed: %s%n", load.asked.get(), seconds, load.acknowledged.size(), load.reasons);
  }

  private void run(int seconds) throws Exception {
    var victim = record();
    var end = Instant.now().plusSeconds(seconds);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        var id = i;
        threads.submit(() -> {
          var last = victim;
          for (int n = 0; Instant.now().isBefore(end); n++) {
            switch (id % 4) {
              case 0 -> last = write(id, n, last);
              case 1 -> query("lists", LISTS);
              case 2 -> query("records", RECORDS);
              default -> query("one service", ONE);
            }
          }
          return null;
        });
      }
    }
  }

  /// What is asked for, and what everything cites, as soon as it can be recorded.
  ///
  /// @return the person's id
  private String record() throws InterruptedException {
    var refused = "";
    for (int attempt = 0; attempt < 30; attempt++) {
      var source = graph.ask(Graph.source("load"));
      var person = graph.ask(Graph.person("load-person"));
      var id = ID.matcher(person.body());
      if (id.find()) {
        var incident = graph.ask(Graph.incident("load-incident", id.group(1)));
        if (incident.body().contains("\"userErrors\":[]")) {
          return id.group(1);
        }
        refused = incident.toString();
      } else {
        refused = source + " " + person;
      }
      Thread.sleep(1000);
    }
    throw new IllegalStateException("nothing can be recorded: " + refused);
  }

  private String write(int id, int n, String victim) throws InterruptedException {
    var kind = List.of("person", "source", "incident").get(n % 3);
    var key = "%s-%d-%d".formatted(name, id, n);
    var document =
        switch (kind) {
          case "person" -> Graph.person(key);
          case "source" -> Graph.source(key);
          default -> Graph.incident(key, victim);
        };
    long sent = System.currentTimeMillis();
    var answer = graph.ask(document);
    asked.incrementAndGet();
    if (answer.body().contains("\"outcome\":\"CREATED\"") && answer.failed().isEmpty()) {
      synchronized (this) {
        acknowledged.add("%s %s %d %d".formatted(kind, key, sent, System.currentTimeMillis()));
      }
      var recorded = ID.matcher(answer.body());
      return recorded.find() ? recorded.group(1) : victim;
    }
    fail("write", sent, answer.failed().isEmpty() ? new Graph.Answer("", "refused: " + answer.body(), false) : answer);
    return victim;
  }

  private void query(String what, String document) throws InterruptedException {
    long sent = System.currentTimeMillis();
    var answer = graph.ask(document);
    asked.incrementAndGet();
    if (!answer.failed().isEmpty()) {
      fail("query of " + what, sent, answer);
    }
  }

  private synchronized void fail(String what, long sent, Graph.Answer answer) {
    reasons.merge(what + ": " + answer.failed(), 1, Integer::sum);
    failed.add(
        "%d;%d;%s;%s;%s;%s"
            .formatted(
                sent,
                System.currentTimeMillis() - sent,
                what,
                answer.failed(),
                answer.proper() ? "proper" : "improper",
                answer.body().contains(REST) ? "rest" : "nothing"));
  }
}
