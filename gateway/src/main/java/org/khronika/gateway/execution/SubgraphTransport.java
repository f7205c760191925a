package org.khronika.gateway.execution;

import java.util.concurrent.CompletionStage;
import org.khronika.gateway.supergraph.Subgraph;

/// Carries a request to a subgraph and its answer back. The stage always completes with a value:
/// that a subgraph cannot be reached is nothing out of the ordinary.
@FunctionalInterface
public interface SubgraphTransport {

  CompletionStage<SubgraphAnswer> send(SubgraphRequest request);

  /// What is sent.
  ///
  /// @param body a GraphQL request as JSON
  /// @param repeatable whether it may be sent again when the connection fails: not, for a mutation
  @SuppressWarnings("ArrayRecordComponent") // written once, then sent
  record SubgraphRequest(
      Subgraph subgraph, byte[] body, boolean repeatable, RequestContext context) {}

  /// What came back.
  sealed interface SubgraphAnswer {

    /// Some bytes, which may or may not be a GraphQL answer.
    final class Answered implements SubgraphAnswer {
      private final byte[] body;

      public Answered(byte[] body) {
        this.body = body;
      }

      byte[] body() {
        return body;
      }
    }

    /// Nothing of use.
    record Unanswered(Reason reason) implements SubgraphAnswer {}
  }

  /// Why nothing of use came back.
  enum Reason {
    UNREACHABLE,
    TIMED_OUT,
    /// So many requests wait for the subgraph already that this one was not sent.
    BUSY,
    /// The answer is larger than is taken.
    TOO_LARGE,
    /// There was an answer, but none to a GraphQL request.
    NOT_GRAPHQL
  }
}
