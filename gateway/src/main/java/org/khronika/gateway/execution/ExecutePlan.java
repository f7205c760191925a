package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.SubgraphTransport.Reason;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.EntityPath;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.supergraph.Supergraph;
import org.khronika.gateway.supergraph.TypeReference;

/// Runs a plan: each fetch starts as soon as those that it waits for are done, whatever came of
/// them, and what it brings is joined to the answer. Answers may arrive on any thread; they are
/// taken in one at a time.
public final class ExecutePlan {
  private static final int ENTITIES_PER_REQUEST = 1_000;

  private final Subgraphs subgraphs;
  private final Operation operation;
  private final QueryPlan plan;
  private final Variables variables;
  private final RequestContext context;

  private final JoinedAnswer answer = new JoinedAnswer();
  private final List<List<AnswerError>> errorsByFetch = new ArrayList<>();
  private final int[] waitingFor;
  private int unfinished;
  private long subgraphNanos;
  private final CompletableFuture<Execution> finished = new CompletableFuture<>();

  private ExecutePlan(
      Subgraphs subgraphs,
      Operation operation,
      QueryPlan plan,
      Variables variables,
      RequestContext context) {
    this.subgraphs = subgraphs;
    this.operation = operation;
    this.plan = plan;
    this.variables = variables;
    this.context = context;
    this.waitingFor = plan.fetches().stream().mapToInt(fetch -> fetch.after().size()).toArray();
    this.unfinished = plan.fetches().size();
    plan.fetches().forEach(fetch -> errorsByFetch.add(List.of()));
  }

  /// What there is to be asked, and how to reach it.
  ///
  /// @param queries carries what queries ask for; the other one, all else
  /// @param entitiesPerRequest how many a subgraph is asked for at once; more are asked for by
  ///   several requests side by side
  public record Subgraphs(
      Supergraph supergraph,
      SubgraphTransport queries,
      SubgraphTransport others,
      int entitiesPerRequest) {
    public Subgraphs(Supergraph supergraph, SubgraphTransport transport) {
      this(supergraph, transport, ENTITIES_PER_REQUEST);
    }

    Subgraphs(Supergraph supergraph, SubgraphTransport transport, int entitiesPerRequest) {
      this(supergraph, new ShareInFlight(transport), transport, entitiesPerRequest);
    }
  }

  /// @throws RequestException when it asks for ids that cannot be looked for
  public static CompletionStage<Execution> execute(
      Subgraphs subgraphs,
      Operation operation,
      QueryPlan plan,
      Variables variables,
      RequestContext context) {
    CheckNodeIds.check(plan, variables);
    var execution = new ExecutePlan(subgraphs, operation, plan, variables, context);
    execution.startFirst();
    return execution.finished;
  }

  private synchronized void startFirst() {
    if (unfinished == 0) {
      finished.complete(new Execution(answer, List.of(), 0));
    }
    plan.fetches().stream().filter(fetch -> fetch.after().isEmpty()).forEach(this::start);
  }

  private void start(Fetch fetch) {
    switch (fetch) {
      case Fetch.Root root -> start(root);
      case Fetch.Entities entities -> start(entities);
      case Fetch.Nodes nodes -> start(nodes);
      case Fetch.Introspection introspection -> introspect(introspection);
    }
  }

  private void start(Fetch.Root fetch) {
    var join = new JoinRoot(subgraphs.supergraph().subgraph(fetch.graph()), fetch, answer);
    if (join.isEmpty()) {
      done(fetch, List.of());
      return;
    }
    var body = WriteRequest.root(fetch.operation(), variables);
    var repeatable =
        operation.kind() == Operation.Kind.QUERY || !fetch.at().equals(EntityPath.ROOT);
    new Sending(fetch, 1).send(0, request(fetch.graph(), body, repeatable), join::join);
  }

  private void start(Fetch.Entities fetch) {
    var lists = fetch.batches().stream().map(batch -> new EntityList(batch, answer)).toList();
    var requests = SplitEntities.split(lists, subgraphs.entitiesPerRequest());
    if (requests.isEmpty()) {
      done(fetch, List.of());
      return;
    }
    var sending = new Sending(fetch, requests.size());
    var subgraph = subgraphs.supergraph().subgraph(fetch.graph());
    for (int i = 0; i < requests.size(); i++) {
      var slices = requests.get(i);
      var body = WriteRequest.entities(fetch.operation(), slices, variables);
      var join =
          new JoinEntities(
              subgraph, fetch.operation(), slices, answer, JoinedAnswer.order(fetch, i));
      sending.send(i, request(fetch.graph(), body, true), join::join);
    }
  }

  private void start(Fetch.Nodes fetch) {
    var search = new SearchNodes(subgraphs.supergraph(), fetch, variables, answer);
    var requests = search.requests(subgraphs.entitiesPerRequest());
    if (requests.isEmpty()) {
      done(fetch, search.finish());
      return;
    }
    var sending = new Sending(fetch, requests.size());
    for (int i = 0; i < requests.size(); i++) {
      var asked = requests.get(i);
      var body = asked.body(variables);
      sending.send(i, request(asked.graph(), body, true), arrived -> search.take(asked, arrived));
    }
  }

  private SubgraphRequest request(String graph, byte[] body, boolean repeatable) {
    return new SubgraphRequest(subgraphs.supergraph().subgraph(graph), body, repeatable, context);
  }

  private void introspect(Fetch.Introspection fetch) {
    var document = operation.introspection();
    if (document != null) {
      var data = Introspect.answer(subgraphs.supergraph().schema(), document, variables);
      var number = answer.add(data, JoinedAnswer.order(fetch, 0), "");
      answer.addRoot(JoinedAnswer.value(number, JsonDocument.ROOT));
    }
    done(fetch, List.of());
  }

  /// Takes an answer in, and returns the errors to report.
  @FunctionalInterface
  private interface Join {
    List<AnswerError> join(SubgraphAnswer answer);
  }

  /// The requests of a fetch that are on their way.
  private final class Sending {
    private final Fetch fetch;
    private final List<List<AnswerError>> errors;
    private int unanswered;

    Sending(Fetch fetch, int requests) {
      this.fetch = fetch;
      this.errors = new ArrayList<>(Collections.nCopies(requests, List.of()));
      this.unanswered = requests;
    }

    void send(int number, SubgraphRequest request, Join join) {
      var isQuery = operation.kind() == Operation.Kind.QUERY;
      var sentAt = System.nanoTime();
      (isQuery ? subgraphs.queries() : subgraphs.others())
          .send(request)
          .whenComplete((arrived, broken) -> take(number, join, sentAt, arrived));
    }

    /// @param arrived null when the transport broke its promise always to answer
    private void take(int number, Join join, long sentAt, @Nullable SubgraphAnswer arrived) {
      synchronized (ExecutePlan.this) {
        try {
          subgraphNanos += System.nanoTime() - sentAt;
          var unreachable = new SubgraphAnswer.Unanswered(Reason.UNREACHABLE);
          errors.set(number, join.join(arrived == null ? unreachable : arrived));
          unanswered--;
          if (unanswered == 0) {
            done(fetch, errors.stream().flatMap(List::stream).toList());
          }
        } catch (RuntimeException | Error e) { // nobody else would: the client would wait for ever
          finished.completeExceptionally(e);
        }
      }
    }
  }

  private void done(Fetch fetch, List<AnswerError> errors) {
    errorsByFetch.set(fetch.id(), errors);
    unfinished--;
    if (unfinished == 0 || isNullForAll(fetch)) {
      finished.complete(
          new Execution(
              answer, errorsByFetch.stream().flatMap(List::stream).toList(), subgraphNanos));
      return;
    }
    for (Fetch later : plan.fetches()) {
      if (later.after().contains(fetch.id()) && --waitingFor[later.id()] == 0) {
        start(later);
      }
    }
  }

  /// Whether a mutation failed that must not be null: then the whole answer is null, and mutations
  /// after it are not run.
  private boolean isNullForAll(Fetch fetch) {
    if (operation.kind() == Operation.Kind.QUERY
        || !(fetch instanceof Fetch.Root root)
        || !root.at().equals(EntityPath.ROOT)) {
      return false;
    }
    var walk = new AnswerWalk(answer);
    return operation.root().anyFields().stream()
        .filter(field -> field.type() instanceof TypeReference.NonNull)
        .anyMatch(field ->
            root.keys().contains(field.key()) && walk.leaf(field.key()) == JoinedAnswer.NONE);
  }
}
