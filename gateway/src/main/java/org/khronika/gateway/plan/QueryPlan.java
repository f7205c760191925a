package org.khronika.gateway.plan;

import java.util.List;

/// The requests that answer an operation.
///
/// @param fetches in an order in which each comes after those it waits for
/// @param projection how the client's answer is read out of theirs
public record QueryPlan(List<Fetch> fetches, Projection projection) {
  public QueryPlan {
    fetches = List.copyOf(fetches);
  }
}
