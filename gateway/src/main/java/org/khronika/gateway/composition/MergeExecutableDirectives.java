package org.khronika.gateway.composition;

import java.util.ArrayList;
import java.util.List;

/// Operations may use a directive when every subgraph defines it, at the places that all of them
/// allow.
final class MergeExecutableDirectives {
  private final Subgraphs subgraphs;
  private final Findings findings;

  MergeExecutableDirectives(Subgraphs subgraphs, Findings findings) {
    this.subgraphs = subgraphs;
    this.findings = findings;
  }

  List<DirectiveSignature> merge() {
    List<DirectiveSignature> merged = new ArrayList<>();
    for (DirectiveSignature first : subgraphs.all().getFirst().directives()) {
      List<Sourced<DirectiveSignature>> sources = sources(first.name());
      List<String> locations =
          first.locations().stream()
              .filter(location ->
                  sources.stream().allMatch(s -> s.definition().locations().contains(location)))
              .toList();
      if (sources.size() == subgraphs.all().size() && !locations.isEmpty()) {
        merged.add(merge(first.name(), sources, locations));
      }
    }
    return merged;
  }

  private DirectiveSignature merge(
      String name, List<Sourced<DirectiveSignature>> sources, List<String> locations) {
    var argumentsOf =
        sources.stream().map(source -> source.map(DirectiveSignature::arguments)).toList();
    String description =
        sources.stream()
            .map(s -> s.definition().description())
            .filter(text -> !text.isEmpty())
            .findFirst()
            .orElse("");
    boolean repeatable = sources.stream().allMatch(source -> source.definition().repeatable());
    var arguments = new MergeArguments(subgraphs, findings).merge("@" + name, argumentsOf);
    return new DirectiveSignature(name, description, arguments, repeatable, locations);
  }

  private List<Sourced<DirectiveSignature>> sources(String name) {
    List<Sourced<DirectiveSignature>> sources = new ArrayList<>();
    for (SubgraphSchema subgraph : subgraphs.all()) {
      subgraph.directives().stream()
          .filter(directive -> directive.name().equals(name))
          .findFirst()
          .ifPresent(directive -> sources.add(new Sourced<>(subgraph, directive)));
    }
    return sources;
  }
}
