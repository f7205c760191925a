package org.khronika.gateway.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.explain.Explain;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.planner.UnplannableException;
import org.khronika.gateway.supergraph.Subgraph;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.world.Journal;
import org.khronika.gateway.world.Json;
import org.khronika.gateway.world.World;

/// Runs one case through the real pipeline: composition, planning, execution over in-memory
/// subgraphs, projection. A file `faults.json` says which subgraphs fail, and how: a
/// [SubgraphTransport.Reason], or else the text that they answer; `claims.json`, who asks. Where
/// nothing fails and the graph is a [World], the data of what is executed is also what one server
/// would answer that knows everything.
final class GatewayCase {
  private static final RequestContext CONTEXT =
      new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE);

  /// Worlds are the same for all their cases.
  private static final Map<Path, World> WORLDS = new LinkedHashMap<>();

  private final Path folder;
  private final Path graph;
  private final @Nullable World world;
  private final Map<String, Answering> subgraphs = new LinkedHashMap<>();
  private final StringBuilder requests = new StringBuilder();

  private GatewayCase(Path folder) throws IOException {
    this.folder = folder;
    this.graph = folder.getParent().getParent();
    if (World.isAt(graph) && !WORLDS.containsKey(graph)) {
      WORLDS.put(graph, World.read(graph));
    }
    this.world = WORLDS.get(graph);
  }

  /// A subgraph.
  @FunctionalInterface
  private interface Answering {
    Map<String, Object> answer(String document, Map<String, Object> variables);
  }

  record Outcome(String plan, String requests, String response) {}

  static Outcome run(Path folder) throws IOException {
    return new GatewayCase(folder).run();
  }

  private Outcome run() throws IOException {
    var supergraph = supergraph();
    var document = Files.readString(folder.resolve("operation.graphql"));
    var variables =
        Files.exists(folder.resolve("variables.json")) ? readString("variables.json") : "{}";
    var json = ReadJson.read(variables.getBytes(StandardCharsets.UTF_8));
    var gateway = new Gateway(supergraph, transport());
    var claims = claims();
    var request =
        new GraphQLRequest(document, null, new Variables(json, JsonDocument.ROOT)).sentBy(claims);
    var body = gateway.answer(request, CONTEXT).toCompletableFuture().join().body().toByteArray();
    var answer = Json.object(new String(body, StandardCharsets.UTF_8));
    if (world != null
        && answer.containsKey("data")
        && Files.notExists(folder.resolve("faults.json"))) {
      var expected = world.monolith().answer(document, Json.object(variables), new Journal());
      assertThat(Json.text(answer.get("data")))
          .as("the data, beside what one server would answer")
          .isEqualTo(Json.text(expected.get("data")));
    }
    return new Outcome(
        plan(supergraph, document, variables, claims), requests.toString(), pretty(answer));
  }

  private Supergraph supergraph() throws IOException {
    if (world != null) {
      var journal = new Journal();
      world
          .subgraphs()
          .forEach((name, subgraph) ->
              subgraphs.put(
                  name, (document, variables) -> subgraph.answer(document, variables, journal)));
      return world.supergraph();
    }
    var sdls = World.sdls(graph);
    for (var sdl : sdls.entrySet()) {
      var data = object(graph.resolve(sdl.getKey() + ".json"));
      subgraphs.put(sdl.getKey(), new InMemorySubgraph(sdl.getValue(), data)::answer);
    }
    return World.compose(sdls);
  }

  private static String plan(
      Supergraph supergraph, String document, String variables, Claims claims) {
    try {
      return Explain.stages(supergraph, document, variables, claims).getLast().text();
    } catch (RequestException | UnplannableException e) {
      return "none\n";
    }
  }

  private Claims claims() throws IOException {
    var claims = object(folder.resolve("claims.json"));
    return new Claims(
        Boolean.TRUE.equals(claims.get("authenticated")),
        names(claims.get("scopes")),
        names(claims.get("policies")));
  }

  private static NavigableSet<String> names(Object list) {
    var names = new TreeSet<String>();
    if (list instanceof List<?> elements) {
      elements.forEach(element -> names.add((String) element));
    }
    return names;
  }

  private SubgraphTransport transport() throws IOException {
    var faults =
        Files.exists(folder.resolve("faults.json"))
            ? object(folder.resolve("faults.json"))
            : Map.of();
    return request -> {
      var subgraph = request.subgraph();
      var text = new String(request.body(), StandardCharsets.UTF_8);
      requests.append(subgraph.name()).append(' ').append(text).append('\n');
      return CompletableFuture.completedFuture(
          faults.get(subgraph.name()) instanceof String fault
              ? faulty(fault)
              : answer(subgraph, text));
    };
  }

  private static SubgraphTransport.SubgraphAnswer faulty(String fault) {
    for (var reason : SubgraphTransport.Reason.values()) {
      if (reason.name().equals(fault)) {
        return new SubgraphTransport.SubgraphAnswer.Unanswered(reason);
      }
    }
    return new SubgraphTransport.SubgraphAnswer.Answered(fault.getBytes(StandardCharsets.UTF_8));
  }

  private SubgraphTransport.SubgraphAnswer answer(Subgraph subgraph, String body) {
    var request = Json.object(body);
    @SuppressWarnings("unchecked")
    var variables = (Map<String, Object>) request.getOrDefault("variables", Map.of());
    var answer = subgraphs.get(subgraph.name()).answer((String) request.get("query"), variables);
    return new SubgraphTransport.SubgraphAnswer.Answered(Json.bytes(answer));
  }

  private String readString(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static Map<String, Object> object(Path file) throws IOException {
    return Files.exists(file) ? Json.object(Files.readString(file)) : Map.of();
  }

  /// JSON, a line a value, members in the order in which they came.
  private static String pretty(Map<String, Object> answer) {
    var text = new StringBuilder();
    pretty(answer, "", text);
    return text.append('\n').toString();
  }

  private static void pretty(Object value, String indent, StringBuilder text) {
    var inner = indent + "  ";
    switch (value) {
      case Map<?, ?> object when !object.isEmpty() -> {
        text.append("{\n");
        var separator = "";
        for (var member : object.entrySet()) {
          text.append(separator).append(inner).append('"').append(member.getKey()).append("\": ");
          pretty(member.getValue(), inner, text);
          separator = ",\n";
        }
        text.append('\n').append(indent).append('}');
      }
      case List<?> list when list.stream().anyMatch(Map.class::isInstance) -> {
        text.append("[\n");
        var separator = "";
        for (var element : list) {
          text.append(separator).append(inner);
          pretty(element, inner, text);
          separator = ",\n";
        }
        text.append('\n').append(indent).append(']');
      }
      case null, default -> text.append(Json.text(value));
    }
  }
}
