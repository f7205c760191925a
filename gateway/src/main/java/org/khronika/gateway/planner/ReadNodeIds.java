package org.khronika.gateway.planner;

import graphql.language.ArrayValue;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.khronika.gateway.operation.Arguments;
import org.khronika.gateway.operation.Operation;
import org.khronika.gateway.plan.NodeId;

/// Reads the ids that a field's only argument tells: literals, variables, lists of both.
final class ReadNodeIds {
  private final List<VariableDefinition> variables;

  private ReadNodeIds(List<VariableDefinition> variables) {
    this.variables = variables;
  }

  static List<NodeId> read(Arguments arguments, Operation operation) {
    var asking = parse(arguments, operation);
    var field = (Field) asking.getSelectionSet().getSelections().getFirst();
    return new ReadNodeIds(asking.getVariableDefinitions())
        .ids(field.getArguments().getFirst().getValue())
        .toList();
  }

  private static OperationDefinition parse(Arguments arguments, Operation operation) {
    var definitions =
        arguments.variables().stream()
            .map(variable -> "$" + variable + ": " + operation.variables().get(variable))
            .collect(Collectors.joining(" "));
    return Parser.parse(
            "query "
                + (definitions.isEmpty() ? "" : "(" + definitions + ") ")
                + "{ node"
                + arguments.text()
                + " }")
        .getFirstDefinitionOfType(OperationDefinition.class)
        .orElseThrow();
  }

  private Stream<NodeId> ids(Value<?> value) {
    return value instanceof VariableReference variable
        ? Stream.of(new NodeId.OfVariable(variable.getName(), usual(variable.getName())))
        : value instanceof ArrayValue list
            ? list.getValues().stream().flatMap(this::ids)
            : literals(value).map(NodeId.Literal::new);
  }

  private List<String> usual(String variable) {
    return variables.stream()
        .filter(definition -> definition.getName().equals(variable))
        .flatMap(definition -> Stream.ofNullable(definition.getDefaultValue()))
        .flatMap(ReadNodeIds::literals)
        .toList();
  }

  private static Stream<String> literals(Value<?> value) {
    return switch (value) {
      case StringValue text -> Stream.ofNullable(text.getValue());
      case IntValue number -> Stream.of(number.getValue().toString());
      case ArrayValue list -> list.getValues().stream().flatMap(ReadNodeIds::literals);
      default -> throw new IllegalStateException("a valid document has no such id: " + value);
    };
  }
}
