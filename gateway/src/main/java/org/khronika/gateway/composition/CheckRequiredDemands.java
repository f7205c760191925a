package org.khronika.gateway.composition;

import org.khronika.gateway.access.Demand;
import org.khronika.gateway.composition.CompositionError.Code;

/// A field with `@requires` is computed from other fields and would give them away: whoever may
/// have it must be allowed to have those, too. The gateway relies on it and fetches what is
/// required without asking again.
final class CheckRequiredDemands {
  private final Supergraph supergraph;
  private final Findings findings;

  private CheckRequiredDemands(Supergraph supergraph, Findings findings) {
    this.supergraph = supergraph;
    this.findings = findings;
  }

  static void check(Supergraph supergraph, Findings findings) {
    var checking = new CheckRequiredDemands(supergraph, findings);
    for (SubgraphSchema subgraph : supergraph.subgraphs()) {
      subgraph
          .composites()
          .forEach(type ->
              type.fields()
                  .forEach(field ->
                      field
                          .role()
                          .requires()
                          .ifPresent(set -> checking.check(subgraph, type, field, set))));
    }
  }

  private void check(SubgraphSchema subgraph, CompositeType type, Field field, String requires) {
    Demand asked = of(type.name()).and(of(type.name(), field.name()));
    for (FieldSet.Selected selected : FieldSet.read(subgraph, type.name(), requires).selected()) {
      Demand needed =
          of(selected.parent().name())
              .and(of(selected.parent().name(), selected.field().name()))
              .and(of(selected.field().type().named()));
      if (!asked.covers(needed)) {
        findings.add(
            Code.MISSING_TRANSITIVE_AUTH_REQUIREMENTS,
            "[%s] \"%s.%s\" requires \"%s\" and does not ask for all of the @authenticated, @requiresScopes and @policy that guard it"
                .formatted(subgraph.name(), type.name(), field.name(), selected.coordinate()));
      }
    }
  }

  private Demand of(String typeName) {
    TypeDefinition type = supergraph.types().get(typeName);
    return type == null ? Demand.NONE : type.marks().demand();
  }

  private Demand of(String typeName, String fieldName) {
    return supergraph.types().get(typeName) instanceof CompositeType type
        ? type.field(fieldName).map(field -> field.marks().demand()).orElse(Demand.NONE)
        : Demand.NONE;
  }
}
