package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.khronika.gateway.composition.CompositionError.Code;

/// An enum that is only answered has every value of any subgraph; one that is only asked with has
/// the values that every subgraph knows; one that is both must be the same everywhere (values that
/// are `@inaccessible` excepted).
final class MergeEnums {
  private final EnumUses uses;
  private final Findings findings;

  MergeEnums(EnumUses uses, Findings findings) {
    this.uses = uses;
    this.findings = findings;
  }

  EnumType merge(String name, List<Sourced<EnumType>> sources) {
    Set<String> names = new LinkedHashSet<>();
    sources.forEach(
        source -> source.definition().values().forEach(value -> names.add(value.name())));
    List<EnumType.Value> values = new ArrayList<>();
    for (String value : names) {
      List<Sourced<EnumType.Value>> valueSources = sources(value, sources);
      EnumType.Value merged = value(value, valueSources);
      boolean everywhere = valueSources.size() == sources.size();
      if (everywhere
          || merged.marks().has(AppliedDirective.INACCESSIBLE)
          || !uses.inputs().contains(name)) {
        values.add(merged);
      } else if (uses.outputs().contains(name)) {
        refuseMismatch(name, value, valueSources, sources);
      }
    }
    if (values.isEmpty()) {
      findings.add(
          Code.EMPTY_MERGED_ENUM_TYPE,
          "Enum \"%s\" is used as an input, and no value of it is known to all of %s"
              .formatted(name, Sourced.names(sources)));
    }
    return new EnumType(name, MergeMarks.ofType(sources), values);
  }

  private static List<Sourced<EnumType.Value>> sources(
      String value, List<Sourced<EnumType>> sources) {
    List<Sourced<EnumType.Value>> found = new ArrayList<>();
    for (Sourced<EnumType> source : sources) {
      source
          .definition()
          .value(value)
          .ifPresent(v -> found.add(new Sourced<>(source.subgraph(), v)));
    }
    return found;
  }

  private static EnumType.Value value(String name, List<Sourced<EnumType.Value>> sources) {
    List<AppliedDirective> joins =
        sources.stream().map(source -> JoinDirectives.enumValue(source.subgraph())).toList();
    return new EnumType.Value(name, MergeMarks.merge(sources, EnumType.Value::marks).after(joins));
  }

  private void refuseMismatch(
      String name,
      String value,
      List<Sourced<EnumType.Value>> having,
      List<Sourced<EnumType>> sources) {
    findings.add(
        Code.ENUM_VALUE_MISMATCH,
        "Enum \"%s\" is used both as an input and as an output, and its value \"%s\" is known to %s, but not to all of %s"
            .formatted(name, value, Sourced.names(having), Sourced.names(sources)));
  }
}
