package org.khronika.gateway.composition;

import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.supergraph.InvalidSupergraphException;
import org.khronika.gateway.supergraph.ReadSupergraph;

/// The printed supergraph is a valid GraphQL schema, and the gateway reads it: what clients see of
/// it is one by itself. Last, because the messages know nothing of subgraphs.
final class CheckSchema {
  private CheckSchema() {}

  static void check(String sdl, Findings findings) {
    GraphQLProblems.of(parser -> parser.parse(sdl)).forEach(problem -> refuse(problem, findings));
    if (!findings.any()) {
      try {
        ReadSupergraph.readAsComposed(sdl);
      } catch (InvalidSupergraphException e) {
        refuse(String.valueOf(e.getMessage()), findings);
      }
    }
  }

  /// Positions within the supergraph would mean nothing to anybody.
  private static void refuse(String problem, Findings findings) {
    findings.add(Code.INVALID_GRAPHQL, problem.replaceAll(" ?\\[@\\d+:\\d+]", ""));
  }
}
