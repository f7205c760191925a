package org.khronika.gateway.composition;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// A subgraph, read: root types have their default names, federation's own definitions are gone.
///
/// @param graph its value in `enum join__Graph`
/// @param types by name, in the order of the SDL
/// @param extensions names of types that it only extends; asked for membership only
/// @param directives what its operations may use
record SubgraphSchema(
    Subgraph subgraph,
    String graph,
    Version version,
    Map<String, TypeDefinition> types,
    Set<String> extensions,
    List<DirectiveSignature> directives) {

  static final List<String> ROOTS = List.of("Query", "Mutation", "Subscription");

  SubgraphSchema {
    types = Collections.unmodifiableMap(new LinkedHashMap<>(types));
    extensions = Set.copyOf(extensions);
    directives = List.copyOf(directives);
  }

  enum Version {
    FEDERATION_1,
    FEDERATION_2
  }

  String name() {
    return subgraph.name();
  }

  Optional<CompositeType> composite(String typeName) {
    return types.get(typeName) instanceof CompositeType type ? Optional.of(type) : Optional.empty();
  }

  Stream<CompositeType> composites() {
    return types.values().stream()
        .filter(CompositeType.class::isInstance)
        .map(CompositeType.class::cast);
  }

  /// The object types that can be behind an interface here.
  List<CompositeType> implementationsOf(String interfaceName) {
    return composites()
        .filter(type ->
            type.form() == CompositeType.Form.OBJECT && type.interfaces().contains(interfaceName))
        .toList();
  }

  SubgraphSchema mapComposites(UnaryOperator<CompositeType> change) {
    Map<String, TypeDefinition> changed = new LinkedHashMap<>();
    types.forEach(
        (key, type) -> changed.put(key, type instanceof CompositeType c ? change.apply(c) : type));
    return new SubgraphSchema(subgraph, graph, version, changed, extensions, directives);
  }
}
