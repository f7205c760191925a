package org.khronika.gateway.composition;

import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;

/// A key of an interface is a key of everything that implements it, in the same subgraph.
final class CheckInterfaceKeys {
  private final SubgraphSchema schema;
  private final Findings findings;

  CheckInterfaceKeys(SubgraphSchema schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  void check() {
    schema
        .composites()
        .filter(type -> type.form() == Form.INTERFACE)
        .forEach(type -> type.keys().forEach(key -> check(type, key)));
  }

  private void check(CompositeType type, Key key) {
    for (CompositeType implementation : schema.implementationsOf(type.name())) {
      boolean found =
          implementation.keys().stream()
              .anyMatch(own ->
                  same(own.fields(), key.fields()) && (own.resolvable() || !key.resolvable()));
      if (!found) {
        findings.add(
            Code.INTERFACE_KEY_NOT_ON_IMPLEMENTATION,
            "[%s] @key(fields: \"%s\") of the interface \"%s\" is not%s a key of \"%s\", which implements it"
                .formatted(
                    schema.name(),
                    key.fields(),
                    type.name(),
                    key.resolvable() ? " (resolvably)" : "",
                    implementation.name()));
      }
    }
  }

  private static boolean same(String fields, String others) {
    return NormalizeFieldSet.normalize(fields).equals(NormalizeFieldSet.normalize(others));
  }
}
