package org.khronika.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.execution.ExecutePlan;
import org.khronika.gateway.execution.RequestContext;
import org.khronika.gateway.execution.SubgraphTransport;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.ReadDocument;
import org.khronika.gateway.operation.ReadDocument.Reading.Valid;
import org.khronika.gateway.operation.ReadOperation;
import org.khronika.gateway.operation.RequestError;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.planner.PlanOperation;
import org.khronika.gateway.planner.UnplannableException;
import org.khronika.gateway.projection.Project;
import org.khronika.gateway.projection.WriteErrors;
import org.khronika.gateway.supergraph.Supergraph;

/// Answers GraphQL requests over a supergraph: reads the operation, plans it, executes the plan and
/// projects the answer. What depends on the document alone is done once and kept.
public final class Gateway {
  /// How many characters of documents are kept, in each of the two caches.
  private static final long KEPT_CHARACTERS = 16_000_000;

  /// What even the shortest document costs, in characters.
  private static final int LEAST_WEIGHT = 1_000;

  private final Supergraph supergraph;
  private final ExecutePlan.Subgraphs subgraphs;
  private final Cache<String, ReadDocument.Reading> documents =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .weigher((String text, Object _) -> weight(text))
          .build();
  private final Cache<PlanKey, Planned> plans =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .weigher((PlanKey key, Object _) -> weight(key.document()))
          .build();

  public Gateway(Supergraph supergraph, SubgraphTransport transport) {
    this.supergraph = supergraph;
    this.subgraphs = new ExecutePlan.Subgraphs(supergraph, transport);
  }

  private record PlanKey(
      String document, @Nullable String operationName, SortedMap<String, Boolean> switches) {}

  private record Planned(Operation operation, QueryPlan plan) {}

  /// An answer, as bytes of JSON.
  public sealed interface Answer {
    byte[] body();

    /// The operation was executed, with errors or without.
    @SuppressWarnings("ArrayRecordComponent") // written once, then sent
    record Executed(byte[] body) implements Answer {}

    /// The operation was not executed: the client has to mend its request.
    record Refused(List<RequestError> errors) implements Answer {
      public Refused {
        errors = List.copyOf(errors);
      }

      @Override
      public byte[] body() {
        return WriteErrors.refusal(errors);
      }
    }
  }

  public CompletionStage<Answer> answer(GraphQLRequest request, RequestContext context) {
    try {
      var planned = plan(request);
      return ExecutePlan.execute(
              subgraphs, planned.operation(), planned.plan(), request.variables(), context)
          .thenApply(execution ->
              new Answer.Executed(Project.project(planned.plan().projection(), execution)));
    } catch (RequestException e) {
      return CompletableFuture.completedFuture(new Answer.Refused(e.errors()));
    } catch (RuntimeException e) {
      return CompletableFuture.failedFuture(e);
    }
  }

  private static int weight(String document) {
    return LEAST_WEIGHT + document.length();
  }

  private Planned plan(GraphQLRequest request) {
    var document = document(request.document());
    var chosen =
        ReadOperation.choose(
            document, request.operationName(), request.variables(), supergraph.schema());
    if (request.access() == GraphQLRequest.Access.READ && chosen.isMutation()) {
      throw new RequestException(
          RequestError.Code.METHOD_NOT_ALLOWED, "A mutation is sent with the method POST.");
    }
    var key = new PlanKey(request.document(), request.operationName(), chosen.switches());
    return plans.get(key, absent -> plan(document, chosen));
  }

  private Planned plan(Valid document, ReadOperation.Chosen chosen) {
    var operation = ReadOperation.normalize(document, chosen, supergraph.schema());
    try {
      return new Planned(operation, PlanOperation.plan(operation, supergraph));
    } catch (UnplannableException e) {
      throw new RequestException(RequestError.Code.OPERATION_CANNOT_BE_PLANNED, e.reason());
    }
  }

  private Valid document(String text) {
    return switch (documents.get(text, absent -> ReadDocument.read(absent, supergraph.schema()))) {
      case Valid valid -> valid;
      case ReadDocument.Reading.Invalid invalid -> throw new RequestException(invalid.errors());
    };
  }
}
