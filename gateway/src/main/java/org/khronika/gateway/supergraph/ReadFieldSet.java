package org.khronika.gateway.supergraph;

import graphql.language.AstPrinter;
import graphql.language.Field;
import graphql.language.InlineFragment;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.supergraph.FieldSet.Part;

/// Reads the text of a set of fields, a selection set whose outer braces may be left out.
final class ReadFieldSet {
  private final String text;

  private ReadFieldSet(String text) {
    this.text = text;
  }

  static FieldSet read(String text) {
    return new ReadFieldSet(text).read();
  }

  private FieldSet read() {
    try {
      var document = Parser.parse(text.strip().startsWith("{") ? text : "{ " + text + " }");
      return fieldSet(
          document.getDefinitionsOfType(OperationDefinition.class).getFirst().getSelectionSet());
    } catch (InvalidSyntaxException e) {
      throw new InvalidSupergraphException("not a set of fields: " + text);
    }
  }

  private FieldSet fieldSet(@Nullable SelectionSet selections) {
    return selections == null
        ? FieldSet.NONE
        : new FieldSet(selections.getSelections().stream().flatMap(this::parts).toList());
  }

  private Stream<Part> parts(Selection<?> selection) {
    return switch (selection) {
      case Field field ->
          Stream.of(
              new Part.Field(field.getName(), arguments(field), fieldSet(field.getSelectionSet())));
      case InlineFragment fragment -> {
        var fields = fieldSet(fragment.getSelectionSet());
        var condition = fragment.getTypeCondition();
        yield condition == null
            ? fields.parts().stream()
            : Stream.of(new Part.On(condition.getName(), fields));
      }
      default ->
          throw new InvalidSupergraphException("a set of fields holds no named fragments: " + text);
    };
  }

  private static String arguments(Field field) {
    List<graphql.language.Argument> arguments = field.getArguments();
    return arguments.isEmpty()
        ? ""
        : arguments.stream()
            .map(argument ->
                argument.getName() + ": " + AstPrinter.printAstCompact(argument.getValue()))
            .collect(Collectors.joining(", ", "(", ")"));
  }
}
