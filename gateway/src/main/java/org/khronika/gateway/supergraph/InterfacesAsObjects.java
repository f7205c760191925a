package org.khronika.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.TypeName;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// An interface that nothing implements and that a subgraph knows as an interface object is an
/// object: what that subgraph answers can be of no other type.
///
/// Before: `interface Party @join__type(graph: A, isInterfaceObject: true)`. After: `type
/// Party @join__type(graph: A)`.
final class InterfacesAsObjects {
  private static final String IS_INTERFACE_OBJECT = "isInterfaceObject";

  private InterfacesAsObjects() {}

  static Document in(Document supergraph) {
    var implemented = implemented(supergraph);
    var definitions = new ArrayList<Definition<?>>();
    for (Definition<?> definition : supergraph.getDefinitions()) {
      definitions.add(
          definition instanceof InterfaceTypeDefinition type
                  && !implemented.contains(type.getName())
                  && type.getDirectives().stream().anyMatch(InterfacesAsObjects::isObject)
              ? object(type)
              : definition);
    }
    return supergraph.transform(all -> all.definitions(List.copyOf(definitions)));
  }

  private static Set<String> implemented(Document supergraph) {
    var implemented = new LinkedHashSet<String>();
    for (Definition<?> definition : supergraph.getDefinitions()) {
      if (definition instanceof ImplementingTypeDefinition<?> type) {
        type.getImplements().forEach(name -> implemented.add(((TypeName) name).getName()));
      }
    }
    return implemented;
  }

  private static boolean isObject(Directive directive) {
    return directive.getName().equals("join__type")
        && JoinDirective.of(directive).flag(IS_INTERFACE_OBJECT, false);
  }

  private static ObjectTypeDefinition object(InterfaceTypeDefinition type) {
    return ObjectTypeDefinition.newObjectTypeDefinition()
        .name(type.getName())
        .description(type.getDescription())
        .sourceLocation(type.getSourceLocation())
        .implementz(type.getImplements())
        .fieldDefinitions(type.getFieldDefinitions())
        .directives(type.getDirectives().stream().map(InterfacesAsObjects::plain).toList())
        .build();
  }

  private static Directive plain(Directive directive) {
    return isObject(directive)
        ? directive.transform(d ->
            d.arguments(
                directive.getArguments().stream()
                    .filter(argument -> !argument.getName().equals(IS_INTERFACE_OBJECT))
                    .toList()))
        : directive;
  }
}
