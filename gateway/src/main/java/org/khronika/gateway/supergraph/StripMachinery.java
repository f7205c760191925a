package org.khronika.gateway.supergraph;

import graphql.language.Definition;
import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectiveLocation;
import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.HashSet;
import java.util.Set;

/// Deletes from a supergraph document what clients do not see.
final class StripMachinery extends NodeVisitorStub {
  private static final Set<String> EXECUTABLE =
      Set.of(
          "QUERY",
          "MUTATION",
          "FIELD",
          "FRAGMENT_DEFINITION",
          "FRAGMENT_SPREAD",
          "INLINE_FRAGMENT",
          "VARIABLE_DEFINITION");
  private static final Set<String> PUBLIC_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");

  private final Features features;
  private final Set<String> inaccessibleTypes = new HashSet<>();

  StripMachinery(Document supergraph, Features features) {
    this.features = features;
    for (Definition<?> definition : supergraph.getDefinitions()) {
      if (definition instanceof TypeDefinition<?> type && features.isInaccessible(type)) {
        inaccessibleTypes.add(type.getName());
      }
    }
  }

  @Override
  @SuppressWarnings("rawtypes") // as the visitor declares it
  protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
    return isHidden(node) ? TreeTransformerUtil.deleteNode(context) : TraversalControl.CONTINUE;
  }

  /// Whether clients may write the directive in their operations.
  private static boolean isExecutable(DirectiveDefinition definition) {
    return definition.getDirectiveLocations().stream()
        .map(DirectiveLocation::getName)
        .anyMatch(EXECUTABLE::contains);
  }

  private boolean isHidden(Node<?> node) {
    if (node instanceof TypeDefinition<?> type && features.isMachinery(type.getName())) {
      return true;
    }
    return switch (node) {
      case Directive directive -> !PUBLIC_DIRECTIVES.contains(directive.getName());
      case DirectiveDefinition definition -> !isExecutable(definition);
      // A member of a union, or an interface that is implemented.
      case TypeName name -> inaccessibleTypes.contains(name.getName());
      case DirectivesContainer<?> container -> features.isInaccessible(container);
      default -> false;
    };
  }
}
