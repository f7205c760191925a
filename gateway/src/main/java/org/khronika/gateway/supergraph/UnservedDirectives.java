package org.khronika.gateway.supergraph;

import graphql.Directives;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Directives that the library puts into every schema, and that the gateway does not obey: clients
/// are not told of them, and are told so if they use them.
public final class UnservedDirectives {
  private static final Set<String> NAMES =
      Set.of(
          Directives.DeferDirective.getName(),
          Directives.ExperimentalDisableErrorPropagationDirective.getName());

  private UnservedDirectives() {}

  /// The directives that clients are told of.
  static List<GraphQLDirective> without(GraphQLSchema schema) {
    return schema.getDirectives().stream()
        .filter(directive -> !NAMES.contains(directive.getName()))
        .toList();
  }

  /// Those that a client's document uses.
  public static List<Directive> in(Document document) {
    var used = new ArrayList<Directive>();
    collect(document, used);
    return used;
  }

  private static void collect(Node<?> node, List<Directive> used) {
    if (node instanceof Directive directive && NAMES.contains(directive.getName())) {
      used.add(directive);
    }
    for (Node<?> child : node.getChildren()) {
      collect(child, used);
    }
  }
}
