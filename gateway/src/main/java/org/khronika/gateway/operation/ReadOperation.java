package org.khronika.gateway.operation;

import graphql.language.BooleanValue;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.json.JsonDocument;
import org.khronika.gateway.operation.ReadDocument.Reading.Valid;
import org.khronika.gateway.operation.RequestError.Code;

/// Chooses the operation that a request means, checks its variables and normalizes it.
public final class ReadOperation {
  private ReadOperation() {}

  /// The operation of a valid document that is to be executed: all that its plan depends on.
  ///
  /// @param switches the values of the variables that decide what `@skip` and `@include` leave, in
  ///   the order of [DocumentOperation#switches]
  /// @param claims those of the caller that decide what of it is answered
  public record Chosen(DocumentOperation operation, List<Boolean> switches, Claims claims) {
    public Chosen {
      switches = List.copyOf(switches);
    }

    Map<String, Boolean> switchesByName() {
      var byName = new LinkedHashMap<String, Boolean>();
      for (int i = 0; i < switches.size(); i++) {
        byName.put(operation.switches().get(i), switches.get(i));
      }
      return byName;
    }
  }

  /// @param name the operation's name, or null where the client named none
  /// @throws RequestException when there is no such operation, or its variables do not fit
  public static Chosen choose(
      Valid read, @Nullable String name, Variables variables, Claims caller) {
    var operation = operation(read.operations(), name);
    operation.variables().check(variables);
    return new Chosen(operation, switches(operation, variables), caller.among(operation.claims()));
  }

  public static Operation normalize(Valid read, Chosen chosen, GraphQLSchema schema) {
    return Normalize.normalize(
        schema, read.document(), chosen.operation().definition(), chosen.switchesByName());
  }

  private static DocumentOperation operation(
      List<DocumentOperation> operations, @Nullable String name) {
    DocumentOperation chosen = null;
    for (DocumentOperation operation : operations) {
      if (name == null ? operations.size() == 1 : name.equals(operation.name())) {
        chosen = operation;
      }
    }
    if (chosen == null) {
      throw new RequestException(
          Code.OPERATION_RESOLUTION_FAILURE,
          name == null
              ? "The document has " + operations.size() + " operations: name one as operationName."
              : "The document has no operation " + name + ".");
    }
    if (chosen.definition().getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
      throw new RequestException(
          Code.OPERATION_RESOLUTION_FAILURE, "Subscriptions are not served.");
    }
    return chosen;
  }

  private static List<Boolean> switches(DocumentOperation operation, Variables variables) {
    if (operation.switches().isEmpty()) {
      return List.of();
    }
    var switches = new ArrayList<Boolean>();
    for (String name : operation.switches()) {
      switches.add(value(name, operation.definition(), variables));
    }
    return switches;
  }

  private static boolean value(String name, OperationDefinition definition, Variables variables) {
    var node = variables.find(name);
    if (node == JsonDocument.NONE) {
      return definition.getVariableDefinitions().stream()
          .anyMatch(variable ->
              variable.getName().equals(name)
                  && variable.getDefaultValue() instanceof BooleanValue value
                  && value.isValue());
    }
    if (variables.json().isNull(node)) {
      throw new RequestException(
          Code.BAD_USER_INPUT,
          "The variable $" + name + " decides about @skip or @include: it is true or false.");
    }
    return Boolean.parseBoolean(variables.json().raw(node));
  }
}
