package org.khronika.gateway;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.OperationLimits;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.ReadDocument;
import org.khronika.gateway.operation.ReadDocument.Reading;
import org.khronika.gateway.operation.ReadDocument.Reading.Valid;
import org.khronika.gateway.operation.ReadOperation;
import org.khronika.gateway.operation.ReadOperation.Chosen;
import org.khronika.gateway.operation.RequestError.Code;
import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.planner.PlanOperation;
import org.khronika.gateway.planner.UnplannableException;
import org.khronika.gateway.projection.AnswerLength;
import org.khronika.gateway.supergraph.Supergraph;

/// Reads and plans operations, and keeps what it found: a document is parsed and validated once,
/// one of its operations is planned once for each way in which its variables steer `@skip` and
/// `@include`, and in which callers differ in what it demands of them. What cannot be executed is
/// kept, too.
final class PrepareOperation {
  /// How many characters of documents are kept, in each of the two caches.
  private static final long KEPT_CHARACTERS = 16_000_000;

  /// What even the shortest document costs, in characters.
  private static final int LEAST_WEIGHT = 1_000;

  private final Supergraph supergraph;
  private final OperationLimits limits;
  private final Cache<String, Reading> documents =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .weigher((String text, Reading _) -> LEAST_WEIGHT + text.length())
          .recordStats()
          .build();
  private final Cache<Chosen, Preparation> plans =
      Caffeine.newBuilder()
          .maximumWeight(KEPT_CHARACTERS)
          .weigher((Chosen _, Preparation kept) -> LEAST_WEIGHT + kept.documentLength())
          .recordStats()
          .build();

  PrepareOperation(Supergraph supergraph, OperationLimits limits) {
    this.supergraph = supergraph;
    this.limits = limits;
  }

  private sealed interface Preparation {
    int documentLength();

    record Planned(Prepared prepared, int documentLength) implements Preparation {}

    record Unplannable(String reason, int documentLength) implements Preparation {}
  }

  /// An operation that can be executed.
  ///
  /// @param name empty where it has none
  /// @param answers how long they are
  record Prepared(String name, Operation operation, QueryPlan plan, AnswerLength answers) {

    /// Whether executing it means work and not just waiting for others.
    boolean isCostly() {
      return operation.introspection() != null;
    }
  }

  /// The operation when it is known already, else null; takes no time.
  ///
  /// @throws RequestException when it is known that it cannot be executed
  @Nullable Prepared find(GraphQLRequest request) {
    var reading = documents.getIfPresent(request.document());
    if (reading == null) {
      return null;
    }
    var kept = plans.getIfPresent(choose(valid(reading), request));
    return kept == null ? null : prepared(kept);
  }

  /// The operation, read and planned if it is not known; may take long.
  ///
  /// @throws RequestException when it cannot be executed
  Prepared prepare(GraphQLRequest request) {
    var valid =
        valid(
            documents.get(request.document(), text -> ReadDocument.read(text, supergraph, limits)));
    return prepared(
        plans.get(
            choose(valid, request), chosen -> plan(valid, chosen, request.document().length())));
  }

  private static Valid valid(Reading reading) {
    return switch (reading) {
      case Valid valid -> valid;
      case Reading.Invalid invalid -> throw new RequestException(invalid.errors());
    };
  }

  private static Chosen choose(Valid document, GraphQLRequest request) {
    var chosen =
        ReadOperation.choose(
            document, request.operationName(), request.variables(), request.claims());
    if (request.access() == GraphQLRequest.Access.READ && chosen.operation().isMutation()) {
      throw new RequestException(
          Code.METHOD_NOT_ALLOWED, "A mutation is sent with the method POST.");
    }
    return chosen;
  }

  private static Prepared prepared(Preparation preparation) {
    return switch (preparation) {
      case Preparation.Planned planned -> planned.prepared();
      case Preparation.Unplannable unplannable ->
          throw new RequestException(Code.OPERATION_CANNOT_BE_PLANNED, unplannable.reason());
    };
  }

  private Preparation plan(Valid document, Chosen chosen, int documentLength) {
    var operation = ReadOperation.normalize(document, chosen, supergraph.schema());
    var name = chosen.operation().name();
    try {
      return new Preparation.Planned(
          new Prepared(
              name == null ? "" : name,
              operation,
              PlanOperation.plan(
                  operation, supergraph, new Permissions(supergraph.demands(), chosen.claims())),
              new AnswerLength()),
          documentLength);
    } catch (UnplannableException e) {
      return new Preparation.Unplannable(e.reason(), documentLength);
    }
  }

  /// How the caches do.
  List<CacheUse> caches() {
    return List.of(CacheUse.of("documents", documents), CacheUse.of("plans", plans));
  }
}
