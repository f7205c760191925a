package org.khronika.gateway.execution;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.SubgraphTransport.Reason;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphAnswer;
import org.khronika.gateway.execution.SubgraphTransport.SubgraphRequest;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.supergraph.Supergraph;

/// Runs a plan: each fetch starts as soon as those that it waits for are done, whatever came of
/// them, and what it brings is joined to the answer. Answers may arrive on any thread; they are
/// taken in one at a time.
public final class ExecutePlan {
  private final Supergraph supergraph;
  private final SubgraphTransport transport;
  private final Operation operation;
  private final QueryPlan plan;
  private final Variables variables;
  private final RequestContext context;

  private final JoinedAnswer answer = new JoinedAnswer();
  private final List<List<AnswerError>> errorsByFetch = new ArrayList<>();
  private final int[] waitingFor;
  private int unfinished;
  private final CompletableFuture<Execution> finished = new CompletableFuture<>();

  private ExecutePlan(
      Subgraphs subgraphs,
      Operation operation,
      QueryPlan plan,
      Variables variables,
      RequestContext context) {
    this.supergraph = subgraphs.supergraph();
    this.transport = subgraphs.transport();
    this.operation = operation;
    this.plan = plan;
    this.variables = variables;
    this.context = context;
    this.waitingFor = plan.fetches().stream().mapToInt(fetch -> fetch.after().size()).toArray();
    this.unfinished = plan.fetches().size();
    plan.fetches().forEach(fetch -> errorsByFetch.add(List.of()));
  }

  /// What there is to be asked, and how to reach it.
  public record Subgraphs(Supergraph supergraph, SubgraphTransport transport) {}

  public static CompletionStage<Execution> execute(
      Subgraphs subgraphs,
      Operation operation,
      QueryPlan plan,
      Variables variables,
      RequestContext context) {
    var execution = new ExecutePlan(subgraphs, operation, plan, variables, context);
    execution.startFirst();
    return execution.finished;
  }

  private synchronized void startFirst() {
    if (unfinished == 0) {
      finished.complete(new Execution(answer, List.of()));
    }
    plan.fetches().stream().filter(fetch -> fetch.after().isEmpty()).forEach(this::start);
  }

  private void start(Fetch fetch) {
    switch (fetch) {
      case Fetch.Root root -> {
        var join = new JoinRoot(supergraph.subgraph(root.graph()), root, answer);
        send(root, root.graph(), WriteRequest.root(root, variables), join::join);
      }
      case Fetch.Entities entities -> {
        var lists = entities.batches().stream().map(batch -> EntityList.of(batch, answer)).toList();
        if (lists.stream().allMatch(EntityList::isEmpty)) {
          done(fetch, List.of());
          return;
        }
        var join = new JoinEntities(supergraph.subgraph(entities.graph()), entities, lists);
        send(
            entities,
            entities.graph(),
            WriteRequest.entities(entities, lists, variables),
            join::join);
      }
      case Fetch.Introspection _ -> done(fetch, introspect());
    }
  }

  private List<AnswerError> introspect() {
    var document = operation.introspection();
    if (document != null) {
      answer.addRoot(Introspect.answer(supergraph.schema(), document, variables));
    }
    return List.of();
  }

  /// Takes an answer in, and returns the errors to report.
  @FunctionalInterface
  private interface Join {
    List<AnswerError> join(SubgraphAnswer answer);
  }

  private void send(Fetch fetch, String graph, byte[] body, Join join) {
    transport
        .send(
            new SubgraphRequest(
                supergraph.subgraph(graph),
                body,
                operation.kind() == Operation.Kind.QUERY || fetch instanceof Fetch.Entities,
                context))
        .whenComplete((arrived, broken) -> take(fetch, join, arrived));
  }

  /// @param arrived null when the transport broke its promise always to answer
  private synchronized void take(Fetch fetch, Join join, @Nullable SubgraphAnswer arrived) {
    try {
      done(
          fetch,
          join.join(arrived == null ? new SubgraphAnswer.Unanswered(Reason.UNREACHABLE) : arrived));
    } catch (RuntimeException | Error e) { // nobody else would: the client would wait for ever
      finished.completeExceptionally(e);
    }
  }

  private void done(Fetch fetch, List<AnswerError> errors) {
    errorsByFetch.set(fetch.id(), errors);
    unfinished--;
    if (unfinished == 0) {
      finished.complete(
          new Execution(answer, errorsByFetch.stream().flatMap(List::stream).toList()));
      return;
    }
    for (Fetch later : plan.fetches()) {
      if (later.after().contains(fetch.id()) && --waitingFor[later.id()] == 0) {
        start(later);
      }
    }
  }
}
