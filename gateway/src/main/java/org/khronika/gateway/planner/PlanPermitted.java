package org.khronika.gateway.planner;

import org.khronika.gateway.access.Claims;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.operation.Permissions;
import org.khronika.gateway.operation.WithholdFields;
import org.khronika.gateway.plan.QueryPlan;
import org.khronika.gateway.supergraph.Supergraph;

/// Plans what of an operation its caller may have; the rest is answered without being asked for.
public final class PlanPermitted {
  private PlanPermitted() {}

  /// @throws UnplannableException naming a field that cannot be reached, and why
  public static QueryPlan plan(Operation operation, Supergraph supergraph, Claims claims) {
    var permissions = new Permissions(supergraph.demands(), claims);
    var permitted = WithholdFields.withhold(operation, permissions);
    var plan = PlanOperation.plan(permitted, supergraph);
    return permitted.equals(operation)
        ? plan
        : new QueryPlan(
            plan.fetches(),
            AnswerWithheld.answer(plan.projection(), operation.root(), permissions));
  }
}
