package org.khronika.gateway.operation;

import graphql.GraphQLContext;
import graphql.GraphQLException;
import graphql.execution.ValuesResolver;
import graphql.language.BooleanValue;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.language.VariableDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.operation.ReadDocument.Reading.Valid;
import org.khronika.gateway.operation.RequestError.Code;

/// Chooses the operation that a request means, checks its variables and normalizes it.
public final class ReadOperation {
  private ReadOperation() {}

  /// The operation of a valid document that is to be executed.
  ///
  /// @param switches the values of the variables that decide what `@skip` and `@include` leave:
  ///   with the document and the definition they are all that the normalized form depends on
  public record Chosen(OperationDefinition definition, SortedMap<String, Boolean> switches) {
    public boolean isMutation() {
      return definition.getOperation() == OperationDefinition.Operation.MUTATION;
    }
  }

  /// @param name the operation's name, or null where the client named none
  /// @throws RequestException when there is no such operation, or its variables do not fit
  public static Chosen choose(
      Valid read, @Nullable String name, Variables variables, GraphQLSchema schema) {
    var definition = definition(read.document(), name);
    checkVariables(definition.getVariableDefinitions(), variables, schema);
    return new Chosen(definition, switches(read, definition, variables));
  }

  public static Operation normalize(Valid read, Chosen chosen, GraphQLSchema schema) {
    return Normalize.normalize(schema, read.document(), chosen.definition(), chosen.switches());
  }

  private static OperationDefinition definition(Document document, @Nullable String name) {
    var definitions = document.getDefinitionsOfType(OperationDefinition.class);
    var chosen =
        definitions.stream()
            .filter(definition -> name == null || name.equals(definition.getName()))
            .toList();
    if (chosen.size() != 1) {
      throw new RequestException(
          Code.OPERATION_RESOLUTION_FAILURE,
          name == null
              ? "The document has " + definitions.size() + " operations: name one as operationName."
              : "The document has no operation " + name + ".");
    }
    if (chosen.getFirst().getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
      throw new RequestException(
          Code.OPERATION_RESOLUTION_FAILURE, "Subscriptions are not served.");
    }
    return chosen.getFirst();
  }

  private static void checkVariables(
      List<VariableDefinition> definitions, Variables variables, GraphQLSchema schema) {
    if (definitions.isEmpty()) {
      return;
    }
    try {
      var _ =
          ValuesResolver.coerceVariableValues(
              schema, definitions, variables.raw(), GraphQLContext.getDefault(), Locale.ENGLISH);
    } catch (GraphQLException e) {
      throw new RequestException(Code.BAD_USER_INPUT, String.valueOf(e.getMessage()));
    }
  }

  private static SortedMap<String, Boolean> switches(
      Valid read, OperationDefinition definition, Variables variables) {
    var switches = new TreeMap<String, Boolean>();
    read.switches().forEach(name -> switches.put(name, value(name, definition, variables)));
    return switches;
  }

  private static boolean value(String name, OperationDefinition definition, Variables variables) {
    var node = variables.find(name);
    if (node >= 0) {
      return Boolean.parseBoolean(variables.json().raw(node));
    }
    return definition.getVariableDefinitions().stream()
        .anyMatch(variable ->
            variable.getName().equals(name)
                && variable.getDefaultValue() instanceof BooleanValue value
                && value.isValue());
  }
}
