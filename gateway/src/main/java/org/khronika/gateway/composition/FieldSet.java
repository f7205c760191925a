package org.khronika.gateway.composition;

import graphql.language.Field;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a field set (`"id organization { id }"`) selects in one subgraph.
///
/// @param selected every selected field, outer before inner
/// @param problems why it cannot be read, or what it selects that does not exist; empty when all is
///   well
record FieldSet(List<Selected> selected, List<String> problems) {

  FieldSet {
    selected = List.copyOf(selected);
    problems = List.copyOf(problems);
  }

  /// @param parent the type on which the field is selected
  /// @param leaf whether nothing is selected below it
  /// @param underExternal whether a field above it is external
  record Selected(
      CompositeType parent,
      org.khronika.gateway.composition.Field field,
      boolean leaf,
      boolean underExternal) {

    String coordinate() {
      return parent.name() + "." + field.name();
    }
  }

  static FieldSet read(SubgraphSchema schema, String typeName, String text) {
    var reading = new Reading(schema, new ArrayList<>(), new ArrayList<>());
    parse(text)
        .ifPresentOrElse(
            selections -> reading.walk(selections, typeName, false),
            () -> reading.problems.add("\"" + text + "\" is not a selection of fields"));
    return new FieldSet(reading.selected, reading.problems);
  }

  static Optional<SelectionSet> parse(String text) {
    try {
      var document =
          new Parser().parseDocument(text.strip().startsWith("{") ? text : "{" + text + "}");
      return document.getDefinitionsOfType(OperationDefinition.class).stream()
          .findFirst()
          .map(OperationDefinition::getSelectionSet);
    } catch (InvalidSyntaxException e) {
      return Optional.empty();
    }
  }

  private record Reading(SubgraphSchema schema, List<Selected> selected, List<String> problems) {

    void walk(SelectionSet selections, String typeName, boolean underExternal) {
      for (Selection<?> selection : selections.getSelections()) {
        switch (selection) {
          case Field field -> field(field, typeName, underExternal);
          case InlineFragment fragment -> fragment(fragment, typeName, underExternal);
          case FragmentSpread spread ->
              problems.add("named fragments like " + spread.getName() + " are not allowed");
          default ->
              throw new IllegalStateException(
                  "A selection is a field or a fragment, not " + selection);
        }
      }
    }

    private void fragment(InlineFragment fragment, String typeName, boolean underExternal) {
      var condition = fragment.getTypeCondition();
      String narrowed = condition == null ? typeName : condition.getName();
      if (schema.types().containsKey(narrowed)) {
        walk(fragment.getSelectionSet(), narrowed, underExternal);
      } else {
        problems.add("the type \"" + narrowed + "\" does not exist in this subgraph");
      }
    }

    private void field(Field field, String typeName, boolean underExternal) {
      if (field.getName().equals("__typename")) {
        return;
      }
      if (field.getAlias() != null || !field.getDirectives().isEmpty()) {
        problems.add("\"" + field.getName() + "\" has an alias or a directive");
      }
      Optional<CompositeType> parent = schema.composite(typeName);
      parent
          .flatMap(type -> type.field(field.getName()))
          .ifPresentOrElse(
              definition -> known(parent.orElseThrow(), definition, field, underExternal),
              () ->
                  problems.add(
                      "\""
                          + typeName
                          + "."
                          + field.getName()
                          + "\" does not exist in this subgraph"));
    }

    private void known(
        CompositeType parent,
        org.khronika.gateway.composition.Field definition,
        Field field,
        boolean underExternal) {
      var below = field.getSelectionSet();
      arguments(parent, definition, field);
      selected.add(new Selected(parent, definition, below == null, underExternal));
      String type = definition.type().named();
      TypeDefinition target = schema.types().get(type);
      boolean selectable = target instanceof CompositeType || target instanceof UnionType;
      if (selectable != (below != null)) {
        problems.add(
            "\""
                + parent.name()
                + "."
                + field.getName()
                + (selectable ? "\" needs a selection" : "\" has no fields"));
      } else if (below != null) {
        walk(below, type, underExternal || externalBehind(parent, definition));
      }
    }

    private void arguments(
        CompositeType parent, org.khronika.gateway.composition.Field definition, Field field) {
      Set<String> given = new LinkedHashSet<>();
      field.getArguments().forEach(argument -> given.add(argument.getName()));
      String where = "\"" + parent.name() + "." + field.getName() + "\"";
      for (InputValue argument : definition.arguments()) {
        if (!given.remove(argument.name()) && argument.required()) {
          problems.add(where + " needs its argument \"" + argument.name() + "\"");
        }
      }
      given.forEach(name -> problems.add(where + " has no argument \"" + name + "\""));
    }

    private boolean externalBehind(
        CompositeType parent, org.khronika.gateway.composition.Field definition) {
      return definition.external()
          || schema.implementationsOf(parent.name()).stream()
              .flatMap(type -> type.field(definition.name()).stream())
              .anyMatch(org.khronika.gateway.composition.Field::external);
    }
  }
}
