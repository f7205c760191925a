package org.khronika.gateway.operation;

import graphql.language.Document;
import graphql.language.OperationDefinition;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.khronika.gateway.access.Claims;
import org.khronika.gateway.supergraph.Supergraph;

/// One of the operations of a valid document, with what can be told of it before any request. Equal
/// to itself alone.
public final class DocumentOperation {
  private final OperationDefinition definition;
  private final List<String> switches;
  private final CheckVariables variables;
  private final Claims claims;

  private DocumentOperation(
      OperationDefinition definition,
      List<String> switches,
      CheckVariables variables,
      Claims claims) {
    this.definition = definition;
    this.switches = switches;
    this.variables = variables;
    this.claims = claims;
  }

  static List<DocumentOperation> of(Document document, Supergraph supergraph) {
    var claims = FindClaims.find(document, supergraph);
    return document.getDefinitionsOfType(OperationDefinition.class).stream()
        .map(definition ->
            new DocumentOperation(
                definition,
                List.copyOf(FindSwitches.find(definition, document)),
                CheckVariables.of(definition, supergraph.schema()),
                claims))
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

  /// Those that decide which of its document's fields a caller may have.
  Claims claims() {
    return claims;
  }

  /// Its name, or null.
  public @Nullable String name() {
    return definition.getName();
  }

  public boolean isMutation() {
    return definition.getOperation() == OperationDefinition.Operation.MUTATION;
  }
}
