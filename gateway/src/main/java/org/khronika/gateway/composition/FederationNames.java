package org.khronika.gateway.composition;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.khronika.gateway.access.ReadDemand;
import org.khronika.gateway.supergraph.Link;

/// What the names of one subgraph's schema mean: which directives and types are federation's, under
/// whatever name.
///
/// @param version decided by a link to the federation specification
/// @param linkName what `@link` is called here
/// @param links every link of the schema
record FederationNames(SubgraphSchema.Version version, String linkName, List<Link> links) {

  /// What the federation specification defines → the minor version of Federation 2 since which it
  /// does. Asked for single names only.
  private static final Map<String, Integer> SINCE =
      Map.ofEntries(
          Map.entry("key", 0),
          Map.entry("requires", 0),
          Map.entry("provides", 0),
          Map.entry("external", 0),
          Map.entry("extends", 0),
          Map.entry("shareable", 0),
          Map.entry("override", 0),
          Map.entry("tag", 0),
          Map.entry("inaccessible", 0),
          Map.entry("FieldSet", 0),
          Map.entry("composeDirective", 1),
          Map.entry("interfaceObject", 3),
          Map.entry(ReadDemand.AUTHENTICATED, 5),
          Map.entry(ReadDemand.REQUIRES_SCOPES, 5),
          Map.entry("Scope", 5),
          Map.entry(ReadDemand.POLICY, 6),
          Map.entry("Policy", 6),
          Map.entry("context", 8),
          Map.entry("fromContext", 8),
          Map.entry("ContextFieldValue", 8),
          Map.entry("cost", 9),
          Map.entry("listSize", 9),
          Map.entry("cacheTag", 12));

  /// Directives that change what a supergraph means, and that the composer does not understand.
  private static final Set<String> REFUSED =
      Set.of("composeDirective", "context", "fromContext", "cost", "listSize", "cacheTag");

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
        .filter(SINCE::containsKey)
        .findFirst();
  }

  /// Every name that a directive of the specifications has here → its name there.
  SortedMap<String, String> directives() {
    SortedMap<String, String> names = new TreeMap<>();
    names.put(linkName, "link");
    if (version == SubgraphSchema.Version.FEDERATION_1) {
      OF_FEDERATION_1.forEach(name -> names.put(name, name));
    }
    for (Link link : links) {
      SINCE.keySet().forEach(name -> names.put(link.namespace() + "__" + name, name));
      link.imports().keySet().forEach(name -> directive(name).ifPresent(n -> names.put(name, n)));
      directive(link.namespace()).ifPresent(name -> names.put(link.namespace(), name));
    }
    return names;
  }

  static boolean isRefused(String specificationName) {
    return REFUSED.contains(specificationName);
  }

  /// Whether that minor version of Federation 2 defines a directive or type of this name.
  static boolean isDefined(String specificationName, int minorVersion) {
    return SINCE.getOrDefault(specificationName, Integer.MAX_VALUE) <= minorVersion;
  }

  /// Whether a type is federation's machinery and not part of the graph.
  boolean isMachinery(String typeName) {
    return TYPES.contains(typeName)
        || typeName.startsWith("link__")
        || typeName.startsWith("federation__")
        || typeName.equals("FieldSet")
        || links.stream().anyMatch(link -> link.definesType(typeName));
  }
}
