package org.khronika.gateway.operation;

import graphql.language.DirectivesContainer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// Finds the variables that decide what `@skip` and `@include` leave of an operation.
final class FindSwitches {
  private final List<FragmentDefinition> fragments;
  private final Set<String> entered = new HashSet<>();
  private final SortedSet<String> switches = new TreeSet<>();

  private FindSwitches(Document document) {
    this.fragments = document.getDefinitionsOfType(FragmentDefinition.class);
  }

  static SortedSet<String> find(OperationDefinition operation, Document document) {
    var find = new FindSwitches(document);
    find.collect(operation);
    return find.switches;
  }

  private void collect(Node<?> node) {
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
    if (node instanceof FragmentSpread spread && entered.add(spread.getName())) {
      fragments.stream()
          .filter(fragment -> fragment.getName().equals(spread.getName()))
          .forEach(this::collect);
    }
    node.getChildren().forEach(this::collect);
  }
}
