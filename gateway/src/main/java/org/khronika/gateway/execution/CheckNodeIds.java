package org.khronika.gateway.execution;

import org.khronika.gateway.operation.RequestException;
import org.khronika.gateway.operation.Variables;
import org.khronika.gateway.plan.Fetch;
import org.khronika.gateway.plan.QueryPlan;

/// Checks the ids that an operation asks for before anything is sent.
final class CheckNodeIds {
  private CheckNodeIds() {}

  /// @throws RequestException when one is null, or when they are too many
  static void check(QueryPlan plan, Variables variables) {
    for (Fetch fetch : plan.fetches()) {
      if (fetch instanceof Fetch.Nodes nodes) {
        nodes.fields().forEach(field -> field.ids(variables));
      }
    }
  }
}
