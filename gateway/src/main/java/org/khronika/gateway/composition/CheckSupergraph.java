package org.khronika.gateway.composition;

import java.util.List;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;

/// What can go wrong although every single element merged.
final class CheckSupergraph {
  private final Supergraph supergraph;
  private final Findings findings;

  private CheckSupergraph(Supergraph supergraph, Findings findings) {
    this.supergraph = supergraph;
    this.findings = findings;
  }

  static void check(Supergraph supergraph, Findings findings) {
    var checking = new CheckSupergraph(supergraph, findings);
    if (!supergraph.types().containsKey("Query")) {
      findings.add(Code.NO_QUERIES, "No subgraph has a field on Query");
    }
    supergraph.composites().forEach(checking::implementsEveryField);
    new CheckInaccessible(supergraph, findings).check();
    CheckRequiredDemands.check(supergraph, findings);
  }

  private void implementsEveryField(CompositeType type) {
    for (String name : type.interfaces()) {
      if (supergraph.types().get(name) instanceof CompositeType abstraction) {
        for (Field field : abstraction.fields()) {
          if (type.field(field.name()).isEmpty()) {
            findings.add(
                Code.INTERFACE_FIELD_NO_IMPLEM,
                "\"%s.%s\" (in %s) is missing on \"%s\", which implements \"%s\" (in %s)"
                    .formatted(
                        name,
                        field.name(),
                        String.join(", ", having(name, field.name())),
                        type.name(),
                        name,
                        String.join(", ", implementing(type.name(), name))));
          }
        }
      }
    }
  }

  private List<String> having(String interfaceName, String fieldName) {
    return supergraph.subgraphs().stream()
        .filter(subgraph ->
            subgraph
                .composite(interfaceName)
                .filter(type -> type.form() == Form.INTERFACE && type.field(fieldName).isPresent())
                .isPresent())
        .map(subgraph -> "\"" + subgraph.name() + "\"")
        .toList();
  }

  private List<String> implementing(String typeName, String interfaceName) {
    return supergraph.subgraphs().stream()
        .filter(subgraph ->
            subgraph
                .composite(typeName)
                .filter(t -> t.interfaces().contains(interfaceName))
                .isPresent())
        .map(subgraph -> "\"" + subgraph.name() + "\"")
        .toList();
  }
}
