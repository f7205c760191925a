package org.khronika.gateway.supergraph;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the text of a key's fields, a selection set without its outer braces.
final class ReadFieldSet {
  private ReadFieldSet() {}

  static FieldSet read(String text) {
    try {
      var document = Parser.parse("{ " + text + " }");
      return fieldSet(
          document.getDefinitionsOfType(OperationDefinition.class).getFirst().getSelectionSet(),
          text);
    } catch (InvalidSyntaxException e) {
      throw new InvalidSupergraphException("not a set of fields: " + text);
    }
  }

  private static FieldSet fieldSet(@Nullable SelectionSet selections, String text) {
    if (selections == null) {
      return new FieldSet(List.of());
    }
    return new FieldSet(
        selections.getSelections().stream()
            .map(selection ->
                switch (selection) {
                  case Field field ->
                      new FieldSet.Field(field.getName(), fieldSet(field.getSelectionSet(), text));
                  default ->
                      throw new InvalidSupergraphException(
                          "a key holds fields only, no fragments: " + text);
                })
            .toList());
  }
}
