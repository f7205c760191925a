package org.khronika.gateway.plan;

import java.util.List;

/// The requests that answer an operation.
///
/// @param fetches in an order in which each comes after those it waits for
public record QueryPlan(List<Fetch> fetches) {
  public QueryPlan {
    fetches = List.copyOf(fetches);
  }
}
