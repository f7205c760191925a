package org.khronika.gateway.operation;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.schema.GraphQLSchema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One of the operations of a valid document, with what can be told of it before any request. Equal
/// to itself alone.
public final class DocumentOperation {
  private final OperationDefinition definition;
  private final List<String> switches;
  private final CheckVariables variables;

  private DocumentOperation(
      OperationDefinition definition, List<String> switches, CheckVariables variables) {
    this.definition = definition;
    this.switches = switches;
    this.variables = variables;
  }

  static List<DocumentOperation> of(Document document, GraphQLSchema schema) {
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .map(definition ->
            new DocumentOperation(
                definition,
                List.copyOf(FindSwitches.find(definition, document)),
                CheckVariables.of(definition, schema)))
        .toList();
  }

  OperationDefinition definition() {
    return definition;
  }

  /// Its variables that decide what `@skip` and `@include` leave.
  List<String> switches() {
    return switches;
  }

  CheckVariables variables() {
    return variables;
  }

  /// Its name, or null.
  public @Nullable String name() {
    return definition.getName();
  }

  public boolean isMutation() {
    return definition.getOperation() == OperationDefinition.Operation.MUTATION;
  }
}
