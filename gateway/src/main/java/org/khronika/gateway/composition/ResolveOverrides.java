package org.khronika.gateway.composition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;
import org.khronika.gateway.composition.FieldRole.Takeover;
import org.khronika.gateway.composition.FieldRole.Trait;

/// Works out who still resolves a field after `@override`. An override of a subgraph that is not
/// there, or does not have the field any more, has no effect.
final class ResolveOverrides {
  private static final Pattern LABEL =
      Pattern.compile("[a-zA-Z][a-zA-Z0-9_\\-:./]*|percent\\((\\d{1,2}(\\.\\d{1,8})?|100)\\)");

  private final Findings findings;
  private final Set<String> stillUsed = new HashSet<>();
  private final Set<String> unused = new HashSet<>();
  private final Map<String, String> labels = new HashMap<>();

  ResolveOverrides(Findings findings) {
    this.findings = findings;
  }

  Overrides resolve(FieldSources field) {
    for (Sourced<Field> source : field.sources()) {
      source.definition().role().override().ifPresent(takeover -> resolve(field, source, takeover));
    }
    return new Overrides(stillUsed, unused, labels);
  }

  private void resolve(FieldSources field, Sourced<Field> source, Takeover takeover) {
    String where =
        "@override(from: \"%s\") on \"%s\" in \"%s\""
            .formatted(takeover.from(), field.coordinate(), source.subgraph().name());
    Optional<Sourced<Field>> target = in(takeover.from(), field.sources());
    if (formIn(source.subgraph(), field.typeName()) == Form.INTERFACE) {
      findings.add(
          Code.OVERRIDE_ON_INTERFACE,
          where + ": the field of an interface is not resolved by anyone");
    } else if (formIn(source.subgraph(), field.typeName()) == Form.INTERFACE_OBJECT) {
      findings.add(
          Code.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
          where + ": the type is an @interfaceObject");
    } else if (takeover.from().equals(source.subgraph().name())) {
      findings.add(Code.OVERRIDE_FROM_SELF_ERROR, where + ": that is the subgraph itself");
    } else if (target.isEmpty()) {
      if (in(takeover.from(), field.abstracted()).isPresent()) {
        findings.add(
            Code.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
            where + ": the other subgraph has the field on an @interfaceObject");
      }
    } else {
      takeOver(where, source, target.get(), takeover);
    }
  }

  private void takeOver(
      String where, Sourced<Field> source, Sourced<Field> target, Takeover takeover) {
    Field lost = target.definition();
    if (lost.role().override().isPresent()) {
      findings.add(
          Code.OVERRIDE_SOURCE_HAS_OVERRIDE,
          where + ": the other subgraph overrides the field, too");
    } else if (lost.role().requires().isPresent() || lost.role().provides().isPresent()) {
      findings.add(
          Code.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE,
          where + ": the field has @requires or @provides in the other subgraph");
    } else if (source.definition().external()) {
      findings.add(
          Code.OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE, where + ": the field is @external there");
    } else {
      if (!lost.external()) {
        (lost.is(Trait.USED) ? stillUsed : unused).add(target.subgraph().name());
      }
      takeover.label().ifPresent(label -> label(where, label, source, target));
    }
  }

  private void label(String where, String label, Sourced<Field> source, Sourced<Field> target) {
    if (!LABEL.matcher(label).matches()) {
      findings.add(
          Code.OVERRIDE_LABEL_INVALID,
          where + ": the label \"" + label + "\" is neither a name nor percent(0 to 100)");
      return;
    }
    labels.put(source.subgraph().name(), label);
    labels.put(target.subgraph().name(), label);
  }

  private static Optional<Sourced<Field>> in(String subgraph, List<Sourced<Field>> sources) {
    return sources.stream().filter(source -> source.subgraph().name().equals(subgraph)).findFirst();
  }

  private static Form formIn(SubgraphSchema subgraph, String typeName) {
    return subgraph.composite(typeName).map(CompositeType::form).orElse(Form.OBJECT);
  }
}
