package org.khronika.gateway;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import org.khronika.gateway.PrepareOperation.Prepared;
import org.khronika.gateway.execution.ExecutePlan;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.json.JsonBytes;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.projection.Project;
import org.khronika.gateway.projection.WriteErrors;
import org.khronika.gateway.supergraph.Supergraph;

/// Answers GraphQL requests over a supergraph: reads the operation, plans it, executes the plan and
/// projects the answer. What depends on the document alone is done once and kept.
public final class Gateway {
  private final PrepareOperation operations;
  private final ExecutePlan.Subgraphs subgraphs;
  private final Executor workers;

  /// @param workers run what takes long: reading and planning a new operation, introspection
  public Gateway(
      Supergraph supergraph,
      SubgraphTransport transport,
      OperationLimits limits,
      Executor workers) {
    this.operations = new PrepareOperation(supergraph, limits);
    this.subgraphs = new ExecutePlan.Subgraphs(supergraph, transport);
    this.workers = workers;
  }

  /// One that does all its work where it is called, however much it is.
  public Gateway(Supergraph supergraph, SubgraphTransport transport) {
    this(supergraph, transport, OperationLimits.NONE, Runnable::run);
  }

  /// An answer, as JSON that nobody changes any more.
  public sealed interface Answer {
    JsonBytes body();

    /// The operation was executed, with errors or without.
    ///
    /// @param operationName empty where it has none
    /// @param subgraphNanos how long its requests to subgraphs took, all of them together
    record Executed(JsonBytes body, String operationName, int errors, long subgraphNanos)
        implements Answer {}

    /// The operation was not executed: the client has to mend its request.
    record Refused(List<RequestError> errors) implements Answer {
      public Refused {
        errors = List.copyOf(errors);
      }

      @Override
      public JsonBytes body() {
        return WriteErrors.refusal(errors);
      }
    }
  }

  public CompletionStage<Answer> answer(GraphQLRequest request, RequestContext context) {
    try {
      var known = operations.find(request);
      return known == null || known.isCostly()
          ? answerElsewhere(request, context)
          : execute(known, request, context);
    } catch (RequestException e) {
      return CompletableFuture.completedFuture(new Answer.Refused(e.errors()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletionStage<Answer> answerElsewhere(GraphQLRequest request, RequestContext context) {
    return CompletableFuture.supplyAsync(() -> operations.prepare(request), workers)
        .thenCompose(prepared -> execute(prepared, request, context))
        .exceptionally(failure -> {
          if (failure instanceof CompletionException wrapped
              && wrapped.getCause() instanceof RequestException refused) {
            return new Answer.Refused(refused.errors());
          }
          throw failure instanceof RuntimeException e ? e : new CompletionException(failure);
        });
  }

  private CompletionStage<Answer> execute(
      Prepared prepared, GraphQLRequest request, RequestContext context) {
    return ExecutePlan.execute(
            subgraphs, prepared.operation(), prepared.plan(), request.variables(), context)
        .thenApply(execution ->
            new Answer.Executed(
                Project.project(prepared.plan().projection(), execution, prepared.answers()),
                prepared.name(),
                execution.errors().size(),
                execution.subgraphNanos()));
  }

  /// How its caches do.
  public List<CacheUse> caches() {
    return operations.caches();
  }
}
