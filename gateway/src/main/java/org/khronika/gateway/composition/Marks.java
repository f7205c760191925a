package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.access.Alternatives;
import org.khronika.gateway.access.Demand;
import org.khronika.gateway.access.ReadDemand;

/// What every element of a schema can carry: a description and the directives that the supergraph
/// keeps.
///
/// @param description empty when there is none
/// @param demand what it asks of a caller
record Marks(String description, List<AppliedDirective> directives, Demand demand) {
  static final Marks NONE = new Marks("", List.of(), Demand.NONE);

  Marks {
    directives = List.copyOf(directives);
  }

  boolean has(String directive) {
    return directives.stream().anyMatch(applied -> applied.name().equals(directive));
  }

  /// These marks, with the join directives of an element put before them.
  Marks after(List<AppliedDirective> joins) {
    var all = new ArrayList<>(joins);
    all.addAll(directives);
    return new Marks(description, all, demand);
  }

  /// These marks, asking for more.
  Marks demanding(Demand more) {
    return new Marks(description, directives, demand.and(more));
  }

  /// Every directive, in the order in which they are printed.
  List<AppliedDirective> applied() {
    var all = new ArrayList<>(directives);
    if (demand.authenticated()) {
      all.add(new AppliedDirective(ReadDemand.AUTHENTICATED, ""));
    }
    if (!demand.scopes().equals(Alternatives.ALWAYS)) {
      all.add(
          new AppliedDirective(ReadDemand.REQUIRES_SCOPES, "(scopes: " + demand.scopes() + ")"));
    }
    if (!demand.policies().equals(Alternatives.ALWAYS)) {
      all.add(new AppliedDirective(ReadDemand.POLICY, "(policies: " + demand.policies() + ")"));
    }
    return all;
  }
}
