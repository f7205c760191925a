package org.khronika.gateway.cases;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.composition.Compose;
import org.khronika.gateway.composition.Composition;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.explain.Explain;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonValues;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.planner.UnplannableException;
import org.khronika.gateway.supergraph.ReadSupergraph;
import org.khronika.gateway.supergraph.Subgraph;
import org.khronika.gateway.supergraph.Supergraph;

/// Runs one case through the real pipeline: composition, planning, execution over in-memory
/// subgraphs, projection. A file `faults.json` says which subgraphs fail, and how: a
/// [SubgraphTransport.Reason], or else the text that they answer.
final class GatewayCase {
  private static final RequestContext CONTEXT =
      new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE);

  private final Path folder;
  private final Map<String, InMemorySubgraph> subgraphs = new LinkedHashMap<>();
  private final StringBuilder requests = new StringBuilder();

  private GatewayCase(Path folder) {
    this.folder = folder;
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
    var request = new GraphQLRequest(document, null, new Variables(json, JsonDocument.ROOT));
    var body = gateway.answer(request, CONTEXT).toCompletableFuture().join().body();
    return new Outcome(plan(supergraph, document, variables), requests.toString(), pretty(body));
  }

  private Supergraph supergraph() throws IOException {
    var sources = new ArrayList<org.khronika.gateway.composition.Subgraph>();
    try (var files = Files.list(folder.getParent().getParent())) {
      for (Path file :
          files.filter(file -> file.toString().endsWith(".graphql")).sorted().toList()) {
        var name = file.getFileName().toString().replace(".graphql", "");
        var sdl = Files.readString(file);
        sources.add(
            new org.khronika.gateway.composition.Subgraph(
                name, "http://" + name + ".test/graphql", sdl));
        subgraphs.put(name, new InMemorySubgraph(sdl, object(file.resolveSibling(name + ".json"))));
      }
    }
    return switch (Compose.compose(sources)) {
      case Composition.Composed composed -> ReadSupergraph.read(composed.supergraphSdl());
      case Composition.Refused refused ->
          throw new IllegalArgumentException(refused.errors().toString());
    };
  }

  private static String plan(Supergraph supergraph, String document, String variables) {
    try {
      return Explain.stages(supergraph, document, variables).getLast().text();
    } catch (RequestException | UnplannableException e) {
      return "none\n";
    }
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
    var request = object(body);
    @SuppressWarnings("unchecked")
    var variables = (Map<String, Object>) request.getOrDefault("variables", Map.of());
    var answer = subgraphs.get(subgraph.name()).answer((String) request.get("query"), variables);
    var bytes = new JsonBytes(1024);
    JsonValues.write(answer, bytes);
    return new SubgraphTransport.SubgraphAnswer.Answered(bytes.toByteArray());
  }

  private String readString(String file) throws IOException {
    return Files.readString(folder.resolve(file));
  }

  private static Map<String, Object> object(Path file) throws IOException {
    return Files.exists(file) ? object(Files.readString(file)) : Map.of();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> object(String text) {
    var json = ReadJson.read(text.getBytes(StandardCharsets.UTF_8));
    if (json == null) {
      throw new IllegalArgumentException("not JSON: " + text);
    }
    return (Map<String, Object>) JsonValues.read(json, JsonDocument.ROOT);
  }

  /// JSON, a line a value, members in the order in which they came.
  private static String pretty(byte[] body) {
    var text = new StringBuilder();
    pretty(object(new String(body, StandardCharsets.UTF_8)), "", text);
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
      case null, default -> {
        var bytes = new JsonBytes(64);
        JsonValues.write(value, bytes);
        text.append(new String(bytes.toByteArray(), StandardCharsets.UTF_8));
      }
    }
  }
}
