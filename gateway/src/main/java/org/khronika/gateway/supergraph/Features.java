package org.khronika.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.SchemaDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The specifications that a supergraph is written by, as its `@link`s name them.
record Features(List<Link> links) {
  private static final Set<String> UNDERSTOOD =
      Set.of(
          Link.LINK,
          Link.JOIN,
          Link.TAG,
          Link.INACCESSIBLE,
          Link.AUTHENTICATED,
          Link.REQUIRES_SCOPES,
          Link.POLICY);

  Features {
    links = List.copyOf(links);
  }

  /// What is not understood may be left out, but not what the supergraph says is needed for its
  /// security or its execution.
  static Features read(Document document) {
    List<Link> links = new ArrayList<>();
    for (SchemaDefinition schema : document.getDefinitionsOfType(SchemaDefinition.class)) {
      for (Directive directive : schema.getDirectives("link")) {
        var link =
            Link.read(directive)
                .orElseThrow(
                    () -> ReadSupergraph.invalid(directive, "a @link without a readable url"));
        if (!UNDERSTOOD.contains(link.identity()) && !link.purpose().isEmpty()) {
          throw ReadSupergraph.invalid(
              directive,
              "the feature %s, needed for %s, is not understood"
                  .formatted(link.url(), link.purpose()));
        }
        links.add(link);
      }
    }
    return new Features(links);
  }

  /// What the specifications call a directive that has this name here; the name itself where it is
  /// none of theirs.
  String specificationName(String directive) {
    return links.stream()
        .flatMap(link -> link.specificationName(directive).stream())
        .findFirst()
        .orElse(directive);
  }

  boolean isInaccessible(DirectivesContainer<?> element) {
    return element.getDirectives().stream()
        .anyMatch(directive -> specificationName(directive.getName()).equals("inaccessible"));
  }

  /// Whether a type belongs to a specification and not to the graph.
  boolean isMachinery(String typeName) {
    return typeName.matches("(join|link)__.*")
        || links.stream().anyMatch(link -> link.definesType(typeName));
  }
}
