package org.khronika.gateway.operation;

import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.AstPrinter;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field's arguments.
///
/// @param text as a document writes them, `(first: 3, after: $cursor)`, or empty
/// @param variables the names of the variables in it
public record Arguments(String text, List<String> variables) {
  public static final Arguments NONE = new Arguments("", List.of());

  public Arguments {
    variables = List.copyOf(variables);
  }

  static Arguments of(List<Argument> arguments) {
    if (arguments.isEmpty()) {
      return NONE;
    }
    var text =
        arguments.stream()
            .map(argument ->
                argument.getName() + ": " + AstPrinter.printAstCompact(argument.getValue()))
            .collect(Collectors.joining(", ", "(", ")"));
    var variables =
        arguments.stream().flatMap(argument -> variables(argument.getValue())).distinct().toList();
    return new Arguments(text, variables);
  }

  private static Stream<String> variables(Value<?> value) {
    return switch (value) {
      case VariableReference variable -> Stream.of(variable.getName());
      case ArrayValue array -> array.getValues().stream().flatMap(Arguments::variables);
      case ObjectValue object ->
          object.getObjectFields().stream().flatMap(field -> variables(field.getValue()));
      default -> Stream.empty();
    };
  }
}
