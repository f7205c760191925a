package org.khronika.gateway.planner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.plan.Projection;
import org.khronika.gateway.planner.Detours.Detour;

/// A plan before its requests are written, with all that it was made of.
///
/// @param detours the choices that could have been other ones
record DraftPlan(
    Operation permitted,
    Projection projection,
    List<Route> routes,
    List<FetchNode> nodes,
    List<Request> grouped,
    List<Request> requests,
    Detours detours) {

  /// Whether the other one takes fewer requests or, with as many, fewer waves.
  boolean isWorseThan(DraftPlan other) {
    var saved = requests.size() - other.requests.size();
    return saved > 0
        || (saved == 0 && Waves.of(other.requests).count() < Waves.of(requests).count());
  }

  /// The choices to try without one more detour.
  List<Set<Detour>> alternatives() {
    return detours.taken().stream().map(this::without).toList();
  }

  private Set<Detour> without(Detour detour) {
    var avoided = new LinkedHashSet<>(detours.avoided());
    avoided.add(detour);
    return avoided;
  }
}
