package org.khronika.gateway.world;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.khronika.gateway.Gateway;
import org.khronika.gateway.GraphQLRequest;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.operation.Variables;

/// The real gateway over a world's subgraphs.
public final class GatewayOverWorld {
  private static final RequestContext CONTEXT =
      new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE);

  private final World world;
  private final Gateway gateway;
  private Journal journal = new Journal();
  private List<String> requests = List.of();

  public GatewayOverWorld(World world) {
    this.world = world;
    this.gateway = new Gateway(world.supergraph(), this::send);
  }

  /// @param requests what was sent, each the subgraph's name and the body
  public record Answer(Map<String, Object> body, List<String> requests) {}

  public Answer answer(String document, Map<String, Object> variables, Journal mutations) {
    journal = mutations;
    requests = new ArrayList<>();
    var json = ReadJson.read(Json.bytes(variables));
    var request = new GraphQLRequest(document, null, new Variables(json, JsonDocument.ROOT));
    var body = gateway.answer(request, CONTEXT).toCompletableFuture().join().body().toByteArray();
    return new Answer(Json.object(new String(body, StandardCharsets.UTF_8)), requests);
  }

  @SuppressWarnings("unchecked")
  private CompletionStage<SubgraphAnswer> send(SubgraphRequest request) {
    var name = request.subgraph().name();
    var body = new String(request.body(), StandardCharsets.UTF_8);
    requests.add(name + " " + body);
    var asked = Json.object(body);
    var answer =
        world
            .subgraphs()
            .get(name)
            .answer(
                (String) asked.get("query"),
                (Map<String, Object>) asked.getOrDefault("variables", Map.of()),
                journal);
    return CompletableFuture.completedFuture(new SubgraphAnswer.Answered(written(answer, body)));
  }

  /// As the gateway expects it, or for about every second request with a space where it does not
  /// expect any, so that the answer is read and walked without knowing where anything is.
  private static byte[] written(Object answer, String request) {
    var text = Json.text(answer);
    return (request.hashCode() % 2 == 0 ? text : " " + text).getBytes(StandardCharsets.UTF_8);
  }
}
