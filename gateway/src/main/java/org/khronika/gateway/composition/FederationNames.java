package org.khronika.gateway.composition;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What the names of one subgraph's schema mean: which directives and types are federation's, under
/// whatever name.
///
/// @param version decided by a link to the federation specification
/// @param linkName what `@link` is called here
/// @param links every link of the schema
record FederationNames(SubgraphSchema.Version version, String linkName, List<Link> links) {

  /// Directives that the composer understands.
  static final Set<String> UNDERSTOOD =
      Set.of(
          "key",
          "requires",
          "provides",
          "external",
          "extends",
          "shareable",
          "override",
          "interfaceObject",
          "tag",
          "inaccessible");

  /// Directives of the specification that change what a supergraph means, and that the composer
  /// does not understand.
  static final Set<String> NOT_UNDERSTOOD =
      Set.of(
          "composeDirective",
          "authenticated",
          "requiresScopes",
          "policy",
          "context",
          "fromContext",
          "cost",
          "listSize",
          "cacheTag");

  private static final Set<String> OF_FEDERATION_1 =
      Set.of("key", "requires", "provides", "external", "extends", "tag", "inaccessible");

  private static final Set<String> TYPES = Set.of("_Any", "_Entity", "_Service", "_FieldSet");

  FederationNames {
    links = List.copyOf(links);
  }

  boolean isLink(String directive) {
    return directive.equals(linkName) || directive.equals("core");
  }

  /// The specification's name of a directive that is called so here; empty for a directive that is
  /// the subgraph's own.
  Optional<String> directive(String nameInSchema) {
    if (version == SubgraphSchema.Version.FEDERATION_1) {
      return Optional.of(nameInSchema).filter(OF_FEDERATION_1::contains);
    }
    return links.stream()
        .filter(link -> !link.identity().equals(Link.LINK))
        .flatMap(link -> link.specificationName(nameInSchema).stream())
        .filter(name -> UNDERSTOOD.contains(name) || NOT_UNDERSTOOD.contains(name))
        .findFirst();
  }

  /// Whether a type is federation's machinery and not part of the graph.
  boolean isMachinery(String typeName) {
    return TYPES.contains(typeName)
        || typeName.startsWith("link__")
        || typeName.startsWith("federation__")
        || typeName.equals("FieldSet")
        || links.stream().anyMatch(link -> link.specificationName(typeName).isPresent());
  }
}
