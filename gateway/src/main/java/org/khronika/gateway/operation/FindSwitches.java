package org.khronika.gateway.operation;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.VariableReference;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the variables that decide what `@skip` and `@include` leave of a document.
final class FindSwitches {
  private FindSwitches() {}

  static SortedSet<String> find(Document document) {
    var switches = new TreeSet<String>();
    collect(document, switches);
    return switches;
  }

  private static void collect(Node<?> node, SortedSet<String> switches) {
    if (node instanceof DirectivesContainer<?> container) {
      container.getDirectives().stream()
          .filter(directive ->
              directive.getName().equals("skip") || directive.getName().equals("include"))
          .map(Normalize::condition)
          .forEach(condition -> {
            if (condition instanceof VariableReference variable) {
              switches.add(variable.getName());
            }
          });
    }
    node.getChildren().forEach(child -> collect(child, switches));
  }
}
