package org.khronika.gateway.composition;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Takes leaves out of a field set: `"id name"` without `User.id` is `"name"`.
final class PruneFieldSet {
  private PruneFieldSet() {}

  /// What is left of it; empty when that is nothing.
  ///
  /// @param idle coordinates of the leaves to take out
  static Optional<String> prune(
      SubgraphSchema schema, String typeName, SelectionSet selections, Set<String> idle) {
    return pruned(schema, typeName, selections, idle)
        .map(left ->
            left.getSelections().stream()
                .map(AstPrinter::printAstCompact)
                .collect(Collectors.joining(" ")));
  }

  private static Optional<SelectionSet> pruned(
      SubgraphSchema schema, String typeName, SelectionSet selections, Set<String> idle) {
    List<Selection<?>> left = new ArrayList<>();
    for (Selection<?> selection : selections.getSelections()) {
      switch (selection) {
        case Field field -> field(schema, typeName, field, idle).ifPresent(left::add);
        case InlineFragment fragment -> {
          var condition = fragment.getTypeCondition();
          pruned(
                  schema,
                  condition == null ? typeName : condition.getName(),
                  fragment.getSelectionSet(),
                  idle)
              .ifPresent(below -> left.add(fragment.transform(f -> f.selectionSet(below))));
        }
        default -> left.add(selection);
      }
    }
    return left.isEmpty() ? Optional.empty() : Optional.of(new SelectionSet(left));
  }

  private static Optional<Field> field(
      SubgraphSchema schema, String typeName, Field field, Set<String> idle) {
    var below = field.getSelectionSet();
    if (below == null) {
      return idle.contains(typeName + "." + field.getName())
          ? Optional.empty()
          : Optional.of(field);
    }
    return schema
        .composite(typeName)
        .flatMap(type -> type.field(field.getName()))
        .flatMap(definition -> pruned(schema, definition.type().named(), below, idle))
        .map(left -> field.transform(f -> f.selectionSet(left)));
  }
}
