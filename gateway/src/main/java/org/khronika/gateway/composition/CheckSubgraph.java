package org.khronika.gateway.composition;

import org.khronika.gateway.access.Demand;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.FieldRole.Trait;

/// Refuses a subgraph that contradicts itself, before anything is merged.
final class CheckSubgraph {
  private final SubgraphSchema schema;
  private final Findings findings;

  private CheckSubgraph(SubgraphSchema schema, Findings findings) {
    this.schema = schema;
    this.findings = findings;
  }

  static void check(SubgraphSchema schema, Findings findings) {
    var checking = new CheckSubgraph(schema, findings);
    schema.composites().forEach(checking::externals);
    schema.composites().forEach(checking::interfaceObject);
    schema.composites().forEach(checking::demands);
    schema.composite("Subscription").ifPresent(checking::subscriptions);
    new CheckFieldSets(schema, findings).check();
    new CheckInterfaceKeys(schema, findings).check();
  }

  private void externals(CompositeType type) {
    for (Field field : type.fields()) {
      if (!field.external()) {
        continue;
      }
      if (type.form() == Form.INTERFACE) {
        refuse(
            Code.EXTERNAL_ON_INTERFACE,
            "\"%s.%s\" is @external, which an interface cannot say"
                .formatted(type.name(), field.name()));
      } else if (!field.is(Trait.USED)) {
        refuse(
            Code.EXTERNAL_UNUSED,
            "\"%s.%s\" is @external, but no @key, @requires or @provides and no interface uses it"
                .formatted(type.name(), field.name()));
      }
    }
  }

  private void interfaceObject(CompositeType type) {
    if (type.form() == Form.INTERFACE_OBJECT && type.keys().isEmpty()) {
      refuse(
          Code.INTERFACE_OBJECT_USAGE_ERROR,
          "\"%s\" is an @interfaceObject and has no @key".formatted(type.name()));
    }
  }

  private void subscriptions(CompositeType type) {
    for (Field field : type.fields()) {
      if (field.is(Trait.SHAREABLE)) {
        refuse(
            Code.INVALID_FIELD_SHARING,
            "\"Subscription.%s\" cannot be @shareable: a subscription has one source"
                .formatted(field.name()));
      }
    }
  }

  /// An interface demands what those demand that implement it; it cannot say so itself.
  private void demands(CompositeType type) {
    if (type.form() != Form.OBJECT) {
      demand(type.name(), type.marks());
    }
    if (type.form() == Form.INTERFACE) {
      type.fields().forEach(field -> demand(type.name() + "." + field.name(), field.marks()));
    }
  }

  private void demand(String element, Marks marks) {
    if (!marks.demand().equals(Demand.NONE)) {
      refuse(
          Code.AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE,
          "\"%s\" belongs to an interface, which cannot ask for @authenticated, @requiresScopes or @policy: let what implements it ask"
              .formatted(element));
    }
  }

  private void refuse(Code code, String message) {
    findings.add(code, "[" + schema.name() + "] " + message);
  }
}
