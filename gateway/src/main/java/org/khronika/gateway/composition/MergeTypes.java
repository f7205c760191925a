package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;

/// Merges the types of all subgraphs, name by name. Enums come last: how they merge depends on
/// where the merged fields and arguments use them.
final class MergeTypes {
  private final Subgraphs subgraphs;
  private final Findings findings;
  private final SequencedMap<String, TypeDefinition> merged = new TreeMap<>();

  private MergeTypes(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  static Supergraph merge(Subgraphs subgraphs, Findings findings) {
    var merging = new MergeTypes(subgraphs, findings);
    subgraphs.typeNames().forEach(merging::mergeType);
    var directives = new MergeExecutableDirectives(subgraphs, findings).merge();
    var withoutEnums = new Supergraph(subgraphs.all(), merging.merged, directives);
    return merging.withEnums(withoutEnums);
  }

  private void mergeType(String name) {
    List<Sourced<TypeDefinition>> sources = subgraphs.defining(name);
    if (!ofOneKind(name, sources)) {
      return;
    }
    checkBase(name, sources);
    switch (sources.getFirst().definition()) {
      case ScalarType _ -> merged.put(name, new ScalarType(name, MergeMarks.ofType(sources)));
      case UnionType _ -> merged.put(name, MergeUnions.merge(name, as(UnionType.class, sources)));
      case InputType _ ->
          merged.put(
              name, new MergeInputs(subgraphs, findings).merge(name, as(InputType.class, sources)));
      case CompositeType _ -> {
        CompositeType type =
            new MergeComposites(subgraphs, findings).merge(name, as(CompositeType.class, sources));
        if (!type.fields().isEmpty()) {
          merged.put(name, type);
        }
      }
      case EnumType _ -> {}
    }
  }

  private Supergraph withEnums(Supergraph supergraph) {
    EnumUses uses = EnumUses.of(supergraph);
    Map<String, EnumType> enums = new TreeMap<>();
    for (String name : subgraphs.typeNames()) {
      List<Sourced<TypeDefinition>> sources = subgraphs.defining(name);
      if (sources.stream().allMatch(source -> source.definition() instanceof EnumType)) {
        enums.put(name, new MergeEnums(uses, findings).merge(name, as(EnumType.class, sources)));
      }
    }
    return supergraph.with(enums);
  }

  private boolean ofOneKind(String name, List<Sourced<TypeDefinition>> sources) {
    long kinds = sources.stream().map(source -> mergedKind(source.definition())).distinct().count();
    if (kinds > 1) {
      findings.add(
          Code.TYPE_KIND_MISMATCH,
          "Type \"%s\" is of different kinds: %s"
              .formatted(name, Sourced.each(sources, TypeDefinition::kind)));
      return false;
    }
    if (sources.stream().allMatch(source -> form(source.definition()) == Form.INTERFACE_OBJECT)) {
      findings.add(
          Code.INTERFACE_OBJECT_USAGE_ERROR,
          "Type \"%s\" is an @interfaceObject everywhere (in %s) and nowhere an interface"
              .formatted(name, Sourced.names(sources)));
      return false;
    }
    return true;
  }

  private static String mergedKind(TypeDefinition type) {
    return form(type) == Form.INTERFACE_OBJECT ? "interface" : type.kind();
  }

  private static Form form(TypeDefinition type) {
    return type instanceof CompositeType composite ? composite.form() : Form.OBJECT;
  }

  private void checkBase(String name, List<Sourced<TypeDefinition>> sources) {
    boolean extended =
        sources.stream().allMatch(source -> source.subgraph().extensions().contains(name));
    if (extended && !SubgraphSchema.ROOTS.contains(name)) {
      findings.add(
          Code.EXTENSION_WITH_NO_BASE,
          "Type \"%s\" is only extended (in %s) and nowhere defined"
              .formatted(name, Sourced.names(sources)));
    }
  }

  private static <T extends TypeDefinition> List<Sourced<T>> as(
      Class<T> kind, List<Sourced<TypeDefinition>> sources) {
    List<Sourced<T>> typed = new ArrayList<>();
    sources.forEach(source -> typed.add(source.map(kind::cast)));
    return typed;
  }
}
