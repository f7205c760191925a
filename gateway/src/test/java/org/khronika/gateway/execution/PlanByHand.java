package org.khronika.gateway.execution;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.parser.Parser;
import graphql.schema.idl.SchemaGenerator;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.json.JsonDocument.Kind;
import org.khronika.gateway.json.ReadJson;
import org.khronika.gateway.json.Shape;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.ResponseKey;
import org.khronika.gateway.operation.SelectionSet;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.EntityBatch;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.plan.Projection.ProjectedField;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.plan.Representation;
import org.khronika.gateway.plan.SubgraphOperation;
import org.khronika.gateway.projection.AnswerLength;
import org.khronika.gateway.projection.Project;
import org.khronika.gateway.supergraph.Demands;
import org.khronika.gateway.supergraph.Nodes;
import org.khronika.gateway.supergraph.Subgraph;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.TypeReference;

/// A plan that a test writes itself, over subgraphs that answer in the order that the test wants.
/// Each fetch goes to a subgraph of its own, `s0`, `s1` and so on.
final class PlanByHand {
  static final int ENTITIES_PER_REQUEST = 3;

  private final int entitiesPerRequest;
  private final Operation.Kind kind;
  private final Projection projection;
  private final List<Fetch> fetches = new ArrayList<>();
  private final List<List<String>> answers = new ArrayList<>();
  private final SortedMap<Integer, List<Sent>> sent = new TreeMap<>();

  private record Sent(SubgraphRequest request, CompletableFuture<SubgraphAnswer> answer) {}

  private PlanByHand(int entitiesPerRequest, Operation.Kind kind, ProjectedField... fields) {
    this.entitiesPerRequest = entitiesPerRequest;
    this.kind = kind;
    this.projection = object("Root", fields);
  }

  PlanByHand(Operation.Kind kind, ProjectedField... fields) {
    this(ENTITIES_PER_REQUEST, kind, fields);
  }

  PlanByHand(int entitiesPerRequest, ProjectedField... fields) {
    this(entitiesPerRequest, Operation.Kind.QUERY, fields);
  }

  PlanByHand(ProjectedField... fields) {
    this(Operation.Kind.QUERY, fields);
  }

  /// Asks for root fields.
  PlanByHand root(List<Integer> after, String at, List<String> keys, String... answers) {
    var operation = new SubgraphOperation("q", List.of(), Shape.UNKNOWN);
    var responseKeys = keys.stream().map(ResponseKey::new).toList();
    fetches.add(
        new Fetch.Root(
            fetches.size(), after, graph(), operation, responseKeys, path(at), List.of()));
    this.answers.add(List.of(answers));
    return this;
  }

  PlanByHand root(String key, String... answers) {
    return root(List.of(), "", List.of(key), answers);
  }

  /// Asks for entities; the first batch has the key `_e0`.
  PlanByHand entities(List<Integer> after, List<EntityBatch> batches, String... answers) {
    var operation = new SubgraphOperation("q", List.of(), Shape.UNKNOWN);
    fetches.add(new Fetch.Entities(fetches.size(), after, graph(), operation, batches));
    this.answers.add(List.of(answers));
    return this;
  }

  PlanByHand entities(int after, String path, Representation representation, String... answers) {
    return entities(List.of(after), List.of(batch(0, path, representation)), answers);
  }

  static EntityBatch batch(int number, String path, Representation... representations) {
    return batch(number, List.of(path), representations);
  }

  static EntityBatch batch(int number, List<String> paths, Representation... representations) {
    return new EntityBatch(
        new ResponseKey("_e" + number),
        "_r" + number,
        paths.stream().map(PlanByHand::path).toList(),
        List.of(representations),
        List.of(),
        List.of());
  }

  private String graph() {
    return "s" + fetches.size();
  }

  private static EntityPath path(String keys) {
    return new EntityPath(
        keys.isEmpty()
            ? List.of()
            : Arrays.stream(keys.split("\\."))
                .map(key -> new EntityPath.Segment("", new ResponseKey(key)))
                .toList());
  }

  static Projection object(String type, ProjectedField... fields) {
    var fieldsByType = new LinkedHashMap<String, List<ProjectedField>>();
    fieldsByType.put(type, List.of(fields));
    return Projection.of(type, fieldsByType, Shape.UNKNOWN);
  }

  static ProjectedField field(String key, String type, ProjectedField... selection) {
    return aliased(key, key, type, selection);
  }

  static ProjectedField aliased(
      String key, String source, String type, ProjectedField... selection) {
    var reference = TypeReference.of(Parser.parseType(type));
    var projection = selection.length == 0 ? null : object(reference.leaf(), selection);
    return new ProjectedField.Value(
        new ResponseKey(key),
        new ResponseKey(source),
        reference,
        projection,
        new Shape.Leaf(kinds(reference.leaf()), Set.of(), Set.of()),
        Shape.UNKNOWN);
  }

  private static EnumSet<Kind> kinds(String scalar) {
    return scalar.equals("Int") ? EnumSet.of(Kind.NUMBER) : EnumSet.allOf(Kind.class);
  }

  static Representation byId(String type) {
    return new Representation(List.of(), type, List.of(key("id")));
  }

  static Representation.Field key(String name, Representation.Field... children) {
    return new Representation.Field(
        name, new ResponseKey(name), List.of(), false, List.of(children));
  }

  static Representation.Field required(String name, Representation.Field... children) {
    return new Representation.Field(
        name, new ResponseKey(name), List.of(), true, List.of(children));
  }

  /// The client's answer, which must be the same whatever order the subgraphs answer in.
  String answer() {
    var orders = permutations(IntStream.range(0, fetches.size()).boxed().toList());
    var found = new LinkedHashSet<String>();
    orders.forEach(order -> found.add(answer(order)));
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  /// The client's answer when of all requests on their way that of the first fetch in this order is
  /// answered first.
  String answer(List<Integer> order) {
    return new String(project(execute(order)), StandardCharsets.UTF_8);
  }

  byte[] project(Execution execution) {
    return Project.project(projection, execution, new AnswerLength()).toByteArray();
  }

  Execution execute(List<Integer> order) {
    sent.clear();
    var subgraphs = new LinkedHashMap<String, Subgraph>();
    fetches.forEach(fetch -> {
      var graph = "s" + fetch.id();
      subgraphs.put(graph, new Subgraph(graph, graph, "http://" + graph + ".test"));
    });
    var schema = SchemaGenerator.createdMockedSchema("type Query { a: Int }");
    var supergraph =
        new Supergraph(
            subgraphs, new LinkedHashMap<>(), schema, Map.of(), Demands.NONE, Nodes.NONE);
    var operation =
        new Operation(
            kind, new LinkedHashMap<>(), SelectionSet.of("Root", new LinkedHashMap<>()), null);
    var execution =
        ExecutePlan.execute(
                new ExecutePlan.Subgraphs(supergraph, this::send, entitiesPerRequest),
                operation,
                new QueryPlan(fetches, projection),
                new Variables(ReadJson.read(bytes("{}")), JsonDocument.ROOT),
                new RequestContext(new LinkedHashMap<>(), Long.MAX_VALUE))
            .toCompletableFuture();
    while (!execution.isDone()) {
      replyTo(order.stream().filter(this::isWaiting).findFirst().orElseThrow());
    }
    return execution.join();
  }

  /// What a fetch sent in the last execution, without the document.
  List<String> sent(int fetch) {
    return sent.getOrDefault(fetch, List.of()).stream()
        .map(request -> new String(request.request().body(), StandardCharsets.UTF_8))
        .map(body -> body.replace("{\"query\":\"q\",\"variables\":", "").replaceFirst("}$", ""))
        .toList();
  }

  List<Boolean> repeatable(int fetch) {
    return sent.get(fetch).stream().map(request -> request.request().repeatable()).toList();
  }

  private CompletionStage<SubgraphAnswer> send(SubgraphRequest request) {
    var fetch = Integer.parseInt(request.subgraph().name().substring(1));
    var answer = new CompletableFuture<SubgraphAnswer>();
    sent.computeIfAbsent(fetch, _ -> new ArrayList<>()).add(new Sent(request, answer));
    return answer;
  }

  private boolean isWaiting(int fetch) {
    return sent.getOrDefault(fetch, List.of()).stream()
        .anyMatch(request -> !request.answer().isDone());
  }

  private void replyTo(int fetch) {
    var requests = sent.get(fetch);
    for (int i = 0; i < requests.size(); i++) {
      requests.get(i).answer().complete(answered(answers.get(fetch).get(i)));
    }
  }

  private static SubgraphAnswer answered(String text) {
    for (var reason : SubgraphTransport.Reason.values()) {
      if (reason.name().equals(text)) {
        return new SubgraphAnswer.Unanswered(reason);
      }
    }
    return new SubgraphAnswer.Answered(bytes(text.replace('\'', '"')));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<List<Integer>> permutations(List<Integer> elements) {
    if (elements.isEmpty()) {
      return List.of(List.of());
    }
    var all = new ArrayList<List<Integer>>();
    for (Integer first : elements) {
      var others = elements.stream().filter(other -> !other.equals(first)).toList();
      for (List<Integer> rest : permutations(others)) {
        var permutation = new ArrayList<Integer>();
        permutation.add(first);
        permutation.addAll(rest);
        all.add(permutation);
      }
    }
    return all;
  }
}
