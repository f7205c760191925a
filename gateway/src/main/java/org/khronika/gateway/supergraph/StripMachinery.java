package org.khronika.gateway.supergraph;

import graphql.language.Directive;
import graphql.language.DirectiveDefinition;
import graphql.language.DirectivesContainer;
import graphql.language.Node;
import graphql.language.NodeVisitorStub;
import graphql.language.TypeDefinition;
import graphql.util.TraversalControl;
import graphql.util.TraverserContext;
import graphql.util.TreeTransformerUtil;
import java.util.Set;

/// Deletes from a supergraph document what clients do not see.
final class StripMachinery extends NodeVisitorStub {
  private static final Set<String> PUBLIC_DIRECTIVES = Set.of("deprecated", "specifiedBy", "oneOf");

  private final Features features;

  StripMachinery(Features features) {
    this.features = features;
  }

  @Override
  @SuppressWarnings("rawtypes") // as the visitor declares it
  protected TraversalControl visitNode(Node node, TraverserContext<Node> context) {
    return isHidden(node) ? TreeTransformerUtil.deleteNode(context) : TraversalControl.CONTINUE;
  }

  private boolean isHidden(Node<?> node) {
    if (node instanceof TypeDefinition<?> type && features.isMachinery(type.getName())) {
      return true;
    }
    return switch (node) {
      case Directive directive -> !PUBLIC_DIRECTIVES.contains(directive.getName());
      case DirectiveDefinition _ -> true;
      case DirectivesContainer<?> container -> features.isInaccessible(container);
      default -> false;
    };
  }
}
