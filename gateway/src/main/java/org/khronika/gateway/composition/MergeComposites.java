package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;
import org.khronika.gateway.composition.CompositeType.Form;
import org.khronika.gateway.composition.CompositionError.Code;

/// Merges an object type or an interface: every field of any subgraph, each by [MergeFields].
final class MergeComposites {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeComposites(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  CompositeType merge(String name, List<Sourced<CompositeType>> sources) {
    Form form =
        sources.getFirst().definition().form() == Form.OBJECT ? Form.OBJECT : Form.INTERFACE;
    if (form == Form.INTERFACE) {
      checkImplementations(name, sources);
    }
    List<String> fieldNames =
        sources.stream()
            .flatMap(source -> source.definition().fields().stream())
            .map(Field::name)
            .distinct()
            .toList();
    List<Field> fields = new ArrayList<>();
    for (String fieldName : fieldNames) {
      FieldSources field = FieldSources.of(subgraphs, name, form, sources, fieldName);
      Overrides overrides = new ResolveOverrides(findings).resolve(field);
      fields.add(new MergeFields(subgraphs, findings).merge(field, overrides));
      CheckFieldSharing.check(field, overrides, findings);
    }
    List<AppliedDirective> joins = new ArrayList<>(JoinDirectives.types(sources));
    joins.addAll(JoinDirectives.interfaces(sources));
    Marks marks = MergeMarks.merge(sources, CompositeType::marks).after(joins);
    return new CompositeType(
        name, form, marks, List.copyOf(subgraphs.interfacesOf(name)), List.of(), fields);
  }

  /// Whoever resolves an interface by a key must know all that implement it; whoever has it as an
  /// `@interfaceObject` must know none.
  private void checkImplementations(String name, List<Sourced<CompositeType>> sources) {
    List<String> implementations =
        subgraphs.all().stream()
            .flatMap(subgraph -> subgraph.implementationsOf(name).stream())
            .map(CompositeType::name)
            .distinct()
            .toList();
    for (Sourced<CompositeType> source : sources) {
      List<String> known =
          implementations.stream().filter(source.subgraph().types()::containsKey).toList();
      if (source.definition().form() == Form.INTERFACE_OBJECT) {
        if (!known.isEmpty()) {
          findings.add(
              Code.INTERFACE_OBJECT_USAGE_ERROR,
              "\"%s\" is an @interfaceObject in \"%s\", which must then not define what implements it: %s"
                  .formatted(name, source.subgraph().name(), String.join(", ", known)));
        }
      } else if (source.definition().keys().stream().anyMatch(Key::resolvable)) {
        checkAllImplementations(name, source.subgraph(), implementations);
      }
    }
  }

  private void checkAllImplementations(
      String name, SubgraphSchema subgraph, List<String> implementations) {
    List<String> here = subgraph.implementationsOf(name).stream().map(CompositeType::name).toList();
    List<String> missing = implementations.stream().filter(type -> !here.contains(type)).toList();
    if (!missing.isEmpty()) {
      findings.add(
          Code.INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE,
          "Interface \"%s\" has a resolvable @key in \"%s\", which does not define all that implement it elsewhere: %s"
              .formatted(name, subgraph.name(), String.join(", ", missing)));
    }
  }
}
